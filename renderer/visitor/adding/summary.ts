/** What is to be said of all files together. */
import type { AddingWords } from '../../../main/words/en/adding.ts';
import type { Item } from './upload-item.ts';

export interface Summary {
  readonly count: number;
  readonly arrived: number;
  readonly failed: number;
  readonly paused: number;
  /** Waiting for a yes. */
  readonly asking: number;
  /** Waiting for their turn, or being sent. */
  readonly going: number;
  /** Being sent, and none of them has a connection. */
  readonly isCutOff: boolean;
  /** Octets in all, of what has not failed. */
  readonly size: number;
  readonly sent: number;
}

export function summarize(items: Iterable<Item>): Summary {
  const counts = { asking: 0, waiting: 0, sending: 0, paused: 0, failed: 0, arrived: 0 };
  let size = 0;
  let sent = 0;
  let trying = 0;
  for (const item of items) {
    counts[item.state]++;
    if (item.isTrying) trying++;
    if (item.state === 'failed') continue;
    size += item.file.size;
    sent += item.sent;
  }
  const { asking, waiting, sending, paused, failed, arrived } = counts;
  return {
    count: asking + waiting + sending + paused + failed + arrived,
    ...{ arrived, failed, paused, asking, size, sent },
    going: waiting + sending,
    isCutOff: sending > 0 && trying === sending,
  };
}

/** @param perSecond undefined while it is not known */
export function describeProgress({ size, sent }: Summary, perSecond: number | undefined, words: AddingWords): string {
  const parts = [words.sizeOf(words.amount(sent), words.amount(size))];
  if (perSecond !== undefined && perSecond > 0) {
    parts.push(words.perSecond(words.amount(Math.round(perSecond))));
    parts.push(describeTimeLeft((size - sent) / perSecond, words));
  }
  return words.beside(parts);
}

export function describeTimeLeft(seconds: number, words: AddingWords): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return words.secondsLeft(whole < 10 ? whole : Math.ceil(whole / 5) * 5);
  if (whole < 3600) return words.minutesLeft(Math.ceil(whole / 60));
  return words.hoursLeft(Math.ceil(whole / 3600));
}
