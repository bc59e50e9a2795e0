/** A download in words: how far it is, or how it ended. */

import type { Download } from '../../main/access-log/download.ts';
import { isOver } from '../../main/access-log/download.ts';
import type { DownloadProgress } from '../../main/access-log/download-progress.ts';
import { averageSpeed } from '../../main/access-log/download-progress.ts';
import { spanLength } from '../../main/access-log/spans.ts';
import type { Words } from '../../main/words/en/window.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Language } from '../words/languages.ts';

export interface DownloadText {
  /** How much, or how it ended. */
  readonly main: string;
  /** How fast and how long. */
  readonly aside: string;
}

export function describeDownload(download: Download, progress: DownloadProgress, language: Language): DownloadText {
  return isOver(download) ? describeEnded(download, progress, language) : describeRunning(download, progress, language);
}

function describeRunning(download: Download, progress: DownloadProgress, language: Language): DownloadText {
  const { words, formats } = language;
  const { sentOf, connections, timeLeft, stalled } = words.transfers;
  const sent = formats.bytes(progress.sent);
  const amount = progress.asked === undefined ? sent : sentOf(sent, formats.bytes(progress.asked));
  // Several streams of HTTP/2 take no more than one.
  const taken = new Set(download.running.map(({ connection }) => connection)).size;
  const many = taken > 1 ? connections(formats.counted(taken)) : undefined;
  const main = join(words, amount, rangeText(download, progress, language), many);
  if (progress.bytesPerSecond <= 0) return { main, aside: stalled };
  const left = progress.secondsLeft === undefined ? undefined : timeLeft(formats.wait(progress.secondsLeft));
  return { main, aside: join(words, formats.speed(progress.bytesPerSecond), left) };
}

function rangeText(
  { size }: Download,
  { isPart, from }: DownloadProgress,
  { words, formats }: Language,
): string | undefined {
  if (!isPart) return undefined;
  const { part, parts } = words.transfers;
  return from === undefined ? parts(formats.bytes(size)) : part(formats.bytes(from), formats.bytes(size));
}

function describeEnded(download: Download, progress: DownloadProgress, { words, formats }: Language): DownloadText {
  if (download.upload !== undefined && (progress.missing ?? 1) > 0) {
    const [received, size] = [formats.bytes(progress.sent), formats.bytes(Math.max(0, download.size))];
    return { main: words.receiving.interrupted, aside: words.receiving.receivedOf(received, size) };
  }
  const { missing, took, average } = words.transfers;
  const elapsed = spanLength(download.past.busy);
  const lacking = progress.missing ?? 0;
  return {
    main: join(
      words,
      endingText(progress, words.transfers),
      lacking > 0 ? missing(formats.bytes(lacking)) : took(formats.bytes(progress.sent), formats.duration(elapsed)),
    ),
    aside: average(formats.speed(averageSpeed(download))),
  };
}

function endingText({ ending, isPart }: DownloadProgress, words: Words['transfers']): string | undefined {
  switch (ending) {
    case 'complete':
      return isPart ? words.partComplete : words.complete;
    case 'lacking':
      return words.lacking;
    case 'aborted':
      return words.aborted;
    case 'cut':
      return words.cut;
    case 'disconnected':
      return words.disconnected;
    case 'own-check':
    case 'distrusted':
    case 'too-old':
    case 'no-handshake':
      return undefined;
    case 'timed-out':
      return words.timedOut;
    case undefined:
      return undefined;
    default:
      return unreachable(ending);
  }
}

function join({ common }: Words, ...parts: readonly (string | undefined)[]): string {
  return common.beside(parts.filter((part) => part !== undefined));
}
