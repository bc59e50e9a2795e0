/** Large files, listings, and what drives are told of a folder. */
import { folderNameOf } from '../content.ts';
import type { Assignment, Figures } from '../figures.ts';
import type { DownloadRun } from '../load/curl.ts';
import { runCurl } from '../load/curl.ts';
import { quantile, sum } from '../statistics.ts';
import { GIB, watchingCost } from './cost.ts';

/** A download of a large file ends by then; its speed is known long before. */
const TRANSFER_LIMIT_SECONDS = 3;
const LISTING_LIMIT_SECONDS = 15;

/** Octets that a round of downloads by one reader should move, so that it is not over at once. */
const ROUND_BYTES = 3 * GIB;

/** Listings of one measurement, and the entries that they name in all. */
const MAX_LISTINGS = 60;
const LISTED_ENTRIES = 50_000;

export async function measureTransfer({ server, dimension }: Assignment<'transfer'>): Promise<Figures> {
  const { bytes, readers, file, version = 'http1' } = dimension;
  const times = readers === 1 ? Math.max(1, Math.floor(ROUND_BYTES / bytes)) : 1;
  const run: DownloadRun = {
    url: `${server.origin}/${file}`,
    times,
    limitSeconds: TRANSFER_LIMIT_SECONDS,
    version,
  };
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, 1, () =>
    Promise.all(Array.from({ length: readers }, () => runCurl(run))),
  );
  const moved = sum(result.flat().map((download) => download.bytes));
  const longestMs = Math.max(...result.map((downloads) => sum(downloads.map(({ wholeMs }) => wholeMs))));
  return {
    bytesPerSecond: (moved / longestMs) * 1000,
    cpuSecondsPerGib: (cpuSeconds / moved) * GIB,
    residentBytes,
    failed: result.flat().filter(({ status }) => status !== 200).length,
  };
}

/** Listings, or PROPFIND with depth 1, one after the other. */
export async function measureListing({ server, dimension }: Assignment<'listing' | 'propfind'>): Promise<Figures> {
  const isPropfind = dimension.kind === 'propfind';
  const run: DownloadRun = {
    url: `${server.origin}/${folderNameOf(dimension.entries)}/`,
    times: Math.max(1, Math.min(MAX_LISTINGS, Math.floor(LISTED_ENTRIES / dimension.entries))),
    limitSeconds: LISTING_LIMIT_SECONDS,
    ...(isPropfind ? { method: 'PROPFIND', fields: ['Depth: 1'] } : {}),
  };
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, 0, () => runCurl(run));
  return {
    firstByteMs: median(result.map(({ firstByteMs }) => firstByteMs)),
    wholeMs: median(result.map(({ wholeMs }) => wholeMs)),
    cpuMs: (cpuSeconds / result.length) * 1000,
    residentBytes,
    failed: result.filter(({ status }) => status !== (isPropfind ? 207 : 200)).length,
  };
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
