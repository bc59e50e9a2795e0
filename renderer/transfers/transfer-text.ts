/** A transfer in words: how far it is, or how it ended. */
import type { Transfer } from '../../main/access-log/transfer.ts';
import { unreachable } from '../ui/unreachable.ts';
import type { Words } from '../words/en.ts';
import type { Language } from '../words/languages.ts';
import type { TransferProgress } from './transfer-progress.ts';
import { averageSpeed } from './transfer-progress.ts';

export interface TransferText {
  /** How much, or how it ended. */
  readonly main: string;
  /** How fast and how long. */
  readonly aside: string;
}

const SEPARATOR = ' · ';

export function describeTransfer(transfer: Transfer, progress: TransferProgress, language: Language): TransferText {
  return transfer.ending === undefined
    ? describeRunning(transfer, progress, language)
    : describeEnded(transfer, progress, language);
}

function describeRunning(transfer: Transfer, progress: TransferProgress, { words, formats }: Language): TransferText {
  const { sentOf, part, timeLeft, stalled } = words.transfers;
  const sent = formats.bytes(transfer.sent);
  const amount = progress.fraction === undefined ? sent : sentOf(sent, formats.bytes(transfer.length));
  const range = progress.isPart ? part(formats.bytes(transfer.offset), formats.bytes(transfer.size)) : undefined;
  if (transfer.bytesPerSecond <= 0) return { main: join(amount, range), aside: stalled };
  const left = progress.secondsLeft === undefined ? undefined : timeLeft(formats.wait(progress.secondsLeft));
  return { main: join(amount, range), aside: join(formats.speed(transfer.bytesPerSecond), left) };
}

function describeEnded(transfer: Transfer, progress: TransferProgress, { words, formats }: Language): TransferText {
  const { missing, took, average } = words.transfers;
  const elapsed = (transfer.endedAt ?? transfer.startedAt) - transfer.startedAt;
  const lacking = progress.missing ?? 0;
  return {
    main: join(
      endingText(transfer, progress, words.transfers),
      lacking > 0 ? missing(formats.bytes(lacking)) : took(formats.bytes(transfer.sent), formats.duration(elapsed)),
    ),
    aside: average(formats.speed(averageSpeed(transfer, transfer.endedAt ?? transfer.startedAt))),
  };
}

function endingText({ ending }: Transfer, progress: TransferProgress, words: Words['transfers']): string | undefined {
  switch (ending) {
    case 'complete':
      return progress.isPart ? words.partComplete : words.complete;
    case 'aborted':
      return words.aborted;
    case 'cut':
      return words.cut;
    case 'timed-out':
      return words.timedOut;
    case undefined:
      return undefined;
    default:
      return unreachable(ending);
  }
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(SEPARATOR);
}
