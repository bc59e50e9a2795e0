/** What a transfer's numbers mean to a person: how much of the file, how long still, how much is missing. */
import type { Transfer } from '../../main/access-log/transfer.ts';

export interface TransferProgress {
  /** Parts of the whole file, 0 to 1, in octet order; undefined when the length is not known. */
  readonly bar: { readonly from: number; readonly sent: number; readonly promised: number } | undefined;
  /** Part of the promised content that has been sent, 0 to 1; undefined when the length is not known. */
  readonly fraction: number | undefined;
  /** undefined when nothing moves or the length is not known. */
  readonly secondsLeft: number | undefined;
  /** Octets promised and not sent; undefined when the length is not known. */
  readonly missing: number | undefined;
  /** Whether only a part of the file was asked for. */
  readonly isPart: boolean;
}

export function measureProgress(transfer: Transfer): TransferProgress {
  const { offset, length, size, sent, bytesPerSecond } = transfer;
  if (length < 0) {
    return { bar: undefined, fraction: undefined, secondsLeft: undefined, missing: undefined, isPart: offset > 0 };
  }
  // Parts of an empty file, and rounding in the last octets, must not leave the bar.
  const whole = Math.max(1, size, offset + length);
  return {
    bar: { from: offset / whole, sent: sent / whole, promised: length / whole },
    fraction: length === 0 ? 1 : Math.min(1, sent / length),
    secondsLeft: bytesPerSecond > 0 ? Math.max(0, length - sent) / bytesPerSecond : undefined,
    missing: Math.max(0, length - sent),
    isPart: size >= 0 && length < size,
  };
}

/** Octets per second from start to end; the time until now counts while it runs. */
export function averageSpeed(transfer: Transfer, now: number): number {
  const elapsed = Math.max(1, (transfer.endedAt ?? now) - transfer.startedAt);
  return (transfer.sent * 1000) / elapsed;
}

/** Name of the file or folder that a target leads to, for people. */
export function fileNameOf(readableTarget: string): string {
  const path = readableTarget.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || '/';
}
