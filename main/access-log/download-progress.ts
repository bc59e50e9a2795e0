/** What a download's numbers mean to a person: how much of the file, how fast, how long still, how much is missing. */

import type { Download } from './download.ts';
import { askedSpan, isOver, sentSpan } from './download.ts';
import type { Ending } from './log-entry.ts';
import type { Spans } from './spans.ts';
import { addSpan, spanLength } from './spans.ts';

export interface DownloadProgress {
  /** Parts of the whole file, each from 0 to 1; undefined when the length is not known. */
  readonly bar: { readonly asked: Spans; readonly sent: Spans } | undefined;
  /** Octets of the file that the visitor has got. */
  readonly sent: number;
  /** Octets of the file that were asked for; undefined when the length is not known. */
  readonly asked: number | undefined;
  /** Where what was asked for starts; undefined when it is in several pieces. */
  readonly from: number | undefined;
  /** Part of what was asked for that has been sent, 0 to 1; undefined when the length is not known. */
  readonly fraction: number | undefined;
  readonly bytesPerSecond: number;
  /** undefined when nothing moves or the length is not known. */
  readonly secondsLeft: number | undefined;
  /** Octets asked for and not sent; undefined when the length is not known. */
  readonly missing: number | undefined;
  /** Whether only a part of the file was asked for. */
  readonly isPart: boolean;
  /** How it ended as a whole; undefined while it runs. */
  readonly ending: Ending | undefined;
}

export function measureProgress(download: Download): DownloadProgress {
  const { running, past, size } = download;
  const asked = running.reduce((spans, transfer) => addSpan(spans, askedSpan(transfer)), past.asked);
  const sent = running.reduce((spans, transfer) => addSpan(spans, sentSpan(transfer)), past.delivered);
  const bytesPerSecond = running.reduce((sum, transfer) => sum + transfer.bytesPerSecond, 0);
  const from = asked.length === 1 ? asked[0]?.start : undefined;
  const got = spanLength(sent);
  if (past.hasUnknownLength || running.some(({ length }) => length < 0)) {
    return { ...UNKNOWN, sent: got, from, bytesPerSecond, isPart: (from ?? 0) > 0, ending: endingOf(download, 0) };
  }
  const wanted = spanLength(asked);
  const missing = wanted - got;
  // What was left by responses that are over is not on its way.
  const coming = spanLength(running.reduce((spans, transfer) => addSpan(spans, askedSpan(transfer)), sent)) - got;
  return {
    bar: { asked: shares(asked, download), sent: shares(sent, download) },
    sent: got,
    asked: wanted,
    from,
    fraction: wanted === 0 ? 1 : got / wanted,
    bytesPerSecond,
    secondsLeft: bytesPerSecond > 0 ? coming / bytesPerSecond : undefined,
    missing,
    isPart: size >= 0 && wanted < size,
    ending: endingOf(download, missing),
  };
}

const UNKNOWN = {
  bar: undefined,
  asked: undefined,
  fraction: undefined,
  secondsLeft: undefined,
  missing: undefined,
} as const;

/** What is not missing was not broken off: a range that another one carried to its end does not count. */
function endingOf(download: Download, missing: number): Ending | undefined {
  if (!isOver(download)) return undefined;
  if (download.past.ending === 'lacking') return 'lacking';
  return missing === 0 && !download.past.hasUnknownLength ? 'complete' : download.past.ending;
}

/** Octets as parts of the file, 0 to 1. */
function shares(spans: Spans, { size }: Download): Spans {
  const whole = Math.max(1, size, spans.at(-1)?.end ?? 0);
  return spans.map(({ start, end }) => ({ start: start / whole, end: end / whole }));
}

/** Octets per second over the time in which something was sent, until it ended. */
export function averageSpeed({ past }: Download): number {
  return (past.octets * 1000) / Math.max(1, spanLength(past.busy));
}

/** Name of the file or folder that a target leads to, for people. */
export function fileNameOf(readableTarget: string): string {
  const path = readableTarget.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || '/';
}
