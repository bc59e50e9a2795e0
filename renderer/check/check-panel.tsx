/** A check as a doctor would tell it: the verdict, how each address did, and what to try. */
import { CircleCheck, CircleHelp, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { CheckReport, Verdict } from '../../main/check/report.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { Button } from '../ui/button.tsx';
import { Sentences } from '../ui/sentences.tsx';
import spinner from '../ui/spinner.module.css';
import { useLanguage } from '../words/use-language.tsx';
import { CheckAddress } from './check-address.tsx';
import { CheckCertificate } from './check-certificate.tsx';
import { CheckFinding, isAboutCertificate } from './check-finding.tsx';
import css from './check-panel.module.css';
import { useCheck } from './use-check.ts';

const LOOK_ICONS = { problem: TriangleAlert, perhaps: CircleHelp, good: CircleCheck } as const;

const VERDICT_LOOKS = {
  'port-refused': 'problem',
  'this-computer-only': 'perhaps',
  'no-network': 'problem',
  broken: 'problem',
  certificate: 'problem',
  firewall: 'perhaps',
  'only-virtual': 'perhaps',
  fine: 'good',
  came: 'good',
} as const satisfies Record<Verdict, keyof typeof LOOK_ICONS>;

export function CheckPanel({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { report, again } = useCheck(share);
  return (
    <div className={css.panel}>
      <VerdictLine report={report} isOpen={share.status.state === 'running'} />
      {report !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus.
        <section className={css.content} tabIndex={0} aria-label={words.check.found}>
          <Findings share={share} report={report} />
          {report.certificate !== undefined && (
            <CheckCertificate certificate={report.certificate} now={report.startedAt} />
          )}
          <section>
            <h3>{words.check.addresses}</h3>
            <ul className={css.list}>
              {report.addresses.map((address) => (
                <CheckAddress key={address.url} address={address} />
              ))}
            </ul>
            {report.reach === 'network' && <p className={css.honest}>{words.check.honest}</p>}
          </section>
        </section>
      )}
      <div className={css.foot}>
        <Button onPress={again}>{words.check.again}</Button>
      </div>
    </div>
  );
}

interface VerdictLineProps {
  readonly report: CheckReport | undefined;
  readonly isOpen: boolean;
}

function VerdictLine({ report, isOpen }: VerdictLineProps) {
  const { words } = useLanguage();
  const verdict = report?.verdict;
  if (verdict === undefined) {
    return (
      <p className={css.verdict} role="status" data-look="asking">
        <LoaderCircle size={28} className={spinner.spinner} />
        {isOpen ? words.check.asking : words.check.waiting}
      </p>
    );
  }
  const look = VERDICT_LOOKS[verdict];
  const Icon = LOOK_ICONS[look];
  return (
    <p className={css.verdict} role="status" data-look={look}>
      <Icon size={28} />
      <Sentences>{words.check.verdicts[verdict]}</Sentences>
    </p>
  );
}

function Findings({ share, report }: { readonly share: ShareState; readonly report: CheckReport }) {
  const { words } = useLanguage();
  if (report.findings.length === 0) return undefined;
  return (
    <section>
      <h3>{words.check.whatToTry}</h3>
      <ul className={css.findings}>
        {report.findings.map((finding, at) => (
          <CheckFinding
            key={JSON.stringify(finding)}
            share={share}
            finding={finding}
            port={report.port}
            isLastOfKind={!report.findings.slice(at + 1).some((later) => isAboutCertificate(later))}
          />
        ))}
      </ul>
    </section>
  );
}
