/** One thing that may keep visitors away, and what can be done about it here. */
import type { Finding } from '../../main/check/report.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { Words } from '../../main/words/en/window.ts';
import { unreachable } from '../base/unreachable.ts';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { useServices } from '../state/services.tsx';
import { certificateSentence } from '../trust/certificate-sentence.ts';
import { ShowHowButton } from '../trust/show-how-button.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './check-finding.module.css';

export interface CheckFindingProps {
  readonly share: ShareState;
  readonly finding: Finding;
  readonly port: number;
  /** No finding about the certificate follows: what can be done about all of them is offered here. */
  readonly isLastOfKind: boolean;
}

export function isAboutCertificate({ kind }: Finding): boolean {
  return kind === 'certificate' || kind === 'certificate-kept';
}

export function CheckFinding({ share, finding, port, isLastOfKind }: CheckFindingProps) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const command = finding.kind === 'firewall' ? finding.command : undefined;
  return (
    <li className={css.finding}>
      <p>{describeFinding(finding, port, words)}</p>
      {finding.kind === 'this-computer-only' && (
        <Button kind="primary" onPress={() => run(bridge.changeShare(share.id, { reach: 'network' }))}>
          {words.check.letNetworkIn}
        </Button>
      )}
      {finding.kind === 'trust-needed' && <ShowHowButton share={share} />}
      {isLastOfKind && <CertificateOffer share={share} finding={finding} />}
      {command !== undefined && (
        <div className={css.command}>
          <code dir="ltr">{command}</code>
          <CopyButton
            text={command}
            label={words.check.copyCommand}
            confirmation={words.check.commandCopied}
            kind="icon"
          />
        </div>
      )}
    </li>
  );
}

/** In the place of a given certificate one of this computer's own; where that is refused, which a wrong clock does, none. */
function CertificateOffer({ share, finding }: Pick<CheckFindingProps, 'share' | 'finding'>) {
  const { encryption } = useLanguage().words;
  const { bridge, run } = useServices();
  if (finding.kind !== 'certificate' && finding.kind !== 'certificate-kept') return undefined;
  const { isGiven } = finding;
  const change = isGiven ? { certificateFile: undefined, certificateKeyFile: undefined } : { encrypts: false };
  return (
    <Button onPress={() => run(bridge.changeShare(share.id, change))}>
      {isGiven ? encryption.ownCertificate : encryption.withoutEncryption}
    </Button>
  );
}

function describeCertificate(finding: Extract<Finding, { kind: 'certificate' }>, { check, common }: Words): string {
  const { complaint, urls, certificate } = finding;
  const words = check.findings.certificate;
  if (complaint === 'not-covered') return words[complaint](common.listed(urls));
  if (complaint === 'unknown-authority') return words[complaint](certificate.issuerName);
  return words[complaint];
}

function describeFinding(finding: Finding, port: number, all: Words): string {
  const words = all.check.findings;
  switch (finding.kind) {
    case 'this-computer-only':
    case 'no-network':
    case 'no-router':
    case 'nobody-came':
      return words[finding.kind];
    case 'only-virtual':
      return words['only-virtual'](finding.interfaceName);
    case 'virtual-too':
      return words['virtual-too'](finding.interfaceName, finding.url);
    case 'address-dead':
    case 'name-unknown':
      return words[finding.kind](finding.url);
    case 'port-refused':
      return words['port-refused'](finding.port);
    case 'certificate':
      return describeCertificate(finding, all);
    case 'certificate-kept':
      return all.common.sentences([certificateSentence(finding.fault, all.encryption), all.encryption.keptBefore]);
    case 'trust-needed':
      return words['trust-needed'];
    case 'firewall':
      return words.firewall(finding.firewall, port);
    default:
      return unreachable(finding);
  }
}
