/** The window's list of transfers: those that run, and for a while those that are over. */
import type { Transfer } from '../../main/access-log/transfer.ts';

/** How long a finished transfer stays in the list. */
export const KEEP_FINISHED_MS = 5 * 60_000;
export const MAX_FINISHED = 20;

/** Numbers of transfers start again with a new worker: the time tells them apart. */
export function keyOf(transfer: Transfer): string {
  return `${transfer.startedAt} ${transfer.id}`;
}

/**
 * The list after news of all running transfers and of those that ended since: running ones first, in the order of their
 * start, then finished ones, the last first. A transfer that ran and is not heard of again has gone with its worker.
 */
export function mergeTransfers(
  shown: readonly Transfer[],
  news: readonly Transfer[],
  now: number,
): readonly Transfer[] {
  const running = news.filter((transfer) => transfer.ending === undefined);
  const finished = new Map(
    [...shown, ...news].filter((transfer) => transfer.ending !== undefined).map((ended) => [keyOf(ended), ended]),
  );
  running.sort((a, b) => a.startedAt - b.startedAt || a.id - b.id);
  return [...running, ...dropOld([...finished.values()], now)];
}

/** The list without finished transfers that have been shown long enough. */
export function dropExpired(shown: readonly Transfer[], now: number): readonly Transfer[] {
  const running = shown.filter((transfer) => transfer.ending === undefined);
  return [...running, ...dropOld(shown.slice(running.length), now)];
}

/** When the next finished transfer is to leave the list; undefined when none is there. */
export function nextExpiry(shown: readonly Transfer[]): number | undefined {
  const ends = shown.flatMap((transfer) => (transfer.endedAt === undefined ? [] : [transfer.endedAt]));
  return ends.length === 0 ? undefined : Math.min(...ends) + KEEP_FINISHED_MS;
}

function dropOld(finished: readonly Transfer[], now: number): readonly Transfer[] {
  return finished
    .filter((transfer) => (transfer.endedAt ?? 0) + KEEP_FINISHED_MS > now)
    .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))
    .slice(0, MAX_FINISHED);
}
