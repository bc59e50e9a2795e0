/** One address in a check: how it did and how long it took; opens to what was said. */
import { Check, ChevronRight, CircleHelp, Ellipsis, X } from 'lucide-react';
import type { AddressReport, CheckOutcome, CheckStep } from '../../main/check/report.ts';
import { unreachable } from '../base/unreachable.ts';
import { classes } from '../ui/classes.ts';
import line from '../ui/line.module.css';
import { WireHead } from '../ui/wire-head.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './check-address.module.css';

/** `unknown-name` says something of this computer, not of the share. */
const OUTCOME_ICONS = {
  talking: Ellipsis,
  answered: Check,
  'other-host': X,
  'not-http': X,
  'not-encrypted': X,
  refused: X,
  silent: X,
  unreachable: X,
  'unknown-name': CircleHelp,
  broken: X,
} satisfies Record<CheckOutcome, unknown>;

export function CheckAddress({ address }: { readonly address: AddressReport }) {
  const { words, formats } = useLanguage();
  const Icon = OUTCOME_ICONS[address.outcome];
  const last = address.steps.at(-1);
  return (
    <li className={css.address}>
      <details>
        <summary className={css.line}>
          <ChevronRight size={16} className={css.chevron} />
          <Icon size={16} className={css.icon} data-outcome={address.outcome} />
          <bdi className={css.url} dir="ltr">
            {address.url}
          </bdi>
          <span className={classes(line.rest, css.kind)}>{words.share.addressKinds[address.kind]}</span>
          <span className={css.outcome}>{words.check.outcomes[address.outcome]}</span>
          <span className={css.time}>{last !== undefined && <bdi>{formats.duration(last.atMs)}</bdi>}</span>
        </summary>
        <Conversation address={address} />
      </details>
    </li>
  );
}

function Conversation({ address }: { readonly address: AddressReport }) {
  const language = useLanguage();
  const { words, formats } = language;
  return (
    <div className={css.conversation}>
      <ol className={css.steps} aria-label={words.check.conversation}>
        {address.steps.map((step) => (
          <li key={step.kind} data-step={step.kind}>
            <bdi className={css.at}>{formats.duration(step.atMs)}</bdi>
            {describeStep(step, language)}
          </li>
        ))}
      </ol>
      {address.requestHead !== '' && <WireHead title={words.details.request} head={address.requestHead} />}
      {address.responseHead !== '' && <WireHead title={words.details.response} head={address.responseHead} />}
    </div>
  );
}

function describeStep(step: CheckStep, { words, formats }: Language): string {
  const { steps } = words.check;
  switch (step.kind) {
    case 'connected':
      return steps.connected(step.address);
    case 'secured':
      return steps.secured(step.protocol);
    case 'sent':
    case 'first-byte':
      return steps[step.kind];
    case 'head':
      return words.common.beside([steps.head, String(step.status)]);
    case 'closed':
      return steps.closed(formats.bytes(step.bytes));
    case 'failed':
      return steps.failed(step.code);
    default:
      return unreachable(step);
  }
}
