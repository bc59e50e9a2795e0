/** The window's list of downloads: those that run, and for a while those that are over. */

import type { Download } from './download.ts';
import { continuesDownload, downloadFor, isOver, keyOf, withResponse } from './download.ts';
import type { Transfer } from './transfer.ts';

/** How long a finished download stays in the list. */
export const KEEP_FINISHED_MS = 5 * 60_000;
export const MAX_FINISHED = 20;

/**
 * The list after news of all running responses and of those that ended since: running downloads first, in the order of
 * their start, then finished ones, the last first. A response that ran and is not heard of again has gone with its worker.
 */
export function mergeTransfers(
  shown: readonly Download[],
  news: readonly Transfer[],
  now: number,
): readonly Download[] {
  const places = new Map<string, number>();
  for (const [place, { running }] of shown.entries()) {
    for (const transfer of running) places.set(keyOf(transfer), place);
  }
  const list = shown.map((download) => ({ ...download, running: [] as readonly Transfer[] }) as Download);
  const wasRunning = new Set(shown.flatMap((download, place) => (isOver(download) ? [] : [place])));
  for (const transfer of [...news].sort((a, b) => a.startedAt - b.startedAt || a.id - b.id)) {
    const known = places.get(keyOf(transfer));
    const place = known ?? placeFor(transfer, list, (at) => wasRunning.has(at));
    list[place] = withResponse(list[place] ?? downloadFor(transfer), transfer);
  }
  return dropOld(
    list.filter(({ running, past }) => running.length + past.count > 0),
    now,
  );
}

/** Where a response belongs that was not heard of before: the newest download that it carries on, or a new one. */
function placeFor(transfer: Transfer, list: readonly Download[], wasRunning: (place: number) => boolean): number {
  const running = (place: number, download: Download): Download =>
    wasRunning(place) && isOver(download) ? { ...download, running: [transfer] } : download;
  const places = list
    .map((download, place) => ({ place, download: running(place, download) }))
    .filter(({ download }) => continuesDownload(download, transfer))
    .sort((a, b) => b.download.startedAt - a.download.startedAt);
  return places[0]?.place ?? list.length;
}

/** The list in order, without finished downloads that have been shown long enough. */
export function dropOld(list: readonly Download[], now: number): readonly Download[] {
  const running = list.filter((download) => !isOver(download));
  const finished = list
    .filter((download) => isOver(download) && download.past.endedAt + KEEP_FINISHED_MS > now)
    .sort((a, b) => b.past.endedAt - a.past.endedAt)
    .slice(0, MAX_FINISHED);
  return [...running.sort((a, b) => a.startedAt - b.startedAt || compare(a.key, b.key)), ...finished];
}

/** When the next finished download is to leave the list; undefined when none is there. */
export function nextExpiry(list: readonly Download[]): number | undefined {
  const ends = list.filter(isOver).map(({ past }) => past.endedAt);
  return ends.length === 0 ? undefined : Math.min(...ends) + KEEP_FINISHED_MS;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
