/** Sends one file: begins, goes on where it stopped after any trouble, and gives up only for reasons that last. */

import type { Problem } from './problem.ts';
import { lastingProblem, WireError } from './problem.ts';
import type { Pauses } from './retry-pauses.ts';
import { pauseAfter } from './retry-pauses.ts';
import type { Item } from './upload-item.ts';
import type { Wire } from './upload-requests.ts';

/** Octets of one request: few requests for a large file, and little to send again where a proxy keeps them back. */
export const SLICE_BYTES = 64 * 1024 * 1024;

export interface UploadMeans {
  readonly wire: Wire;
  readonly pauses: Pauses;
  /** The item has changed. */
  readonly changed: (item: Item) => void;
  /** An upload has its address, or none any more. */
  readonly moved: (item: Item) => void;
}

/**
 * Resolves when all has arrived, with undefined, or when it can't, with the problem. Rejects with what the signal was aborted
 * by. The item is kept up to date on the way.
 */
export async function upload(item: Item, means: UploadMeans, signal: AbortSignal): Promise<Problem | undefined> {
  let failures = 0;
  let mustFind = item.url !== undefined;
  for (;;) {
    const before = item.sent;
    try {
      if (mustFind && (await isThere(item, means, signal))) return undefined;
      await sendRest(item, means, signal);
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      const problem = (await isUnreadable(item, error)) ? ({ kind: 'unreadable' } as const) : problemOf(error, item);
      if (problem) return problem;
      failures = item.sent > before ? 1 : failures + 1;
      mustFind = item.url !== undefined;
      item.isTrying = true;
      means.changed(item);
      await means.pauses.wait(pauseAfter(failures, error instanceof WireError ? error.retryAfterMs : 0), signal);
      signal.throwIfAborted();
    }
  }
}

/** Asks how far the upload is, and whether that is all; one that is gone begins anew. */
async function isThere(item: Item, { wire, changed, moved }: UploadMeans, signal: AbortSignal): Promise<boolean> {
  const progress = await wire.find(item.url ?? '', signal);
  item.isTrying = false;
  if (progress === undefined) {
    item.url = undefined;
    moved(item);
  }
  item.sent = progress?.offset ?? 0;
  changed(item);
  return progress?.isComplete ?? false;
}

async function sendRest(item: Item, { wire, changed, moved }: UploadMeans, signal: AbortSignal): Promise<void> {
  const { file } = item;
  if (item.url === undefined) {
    item.url = await wire.create(item, item.sending, signal);
    item.isTrying = false;
    item.sent = 0;
    moved(item);
  }
  for (;;) {
    const offset = item.sent;
    const end = Math.min(offset + SLICE_BYTES, file.size);
    const isLast = end === file.size;
    const progressed = (sent: number): void => {
      item.sent = Math.min(offset + sent, end);
      item.isTrying = false;
      changed(item);
    };
    const place = await wire.append(
      { url: item.url, octets: file.slice(offset, end), offset, isLast },
      { signal, progressed },
    );
    progressed(end - offset);
    if (!isLast) continue;
    item.keptAs = keptName(place, item);
    return;
  }
}

/** An offset that is another than was thought, and an upload that is not there any more, are mended by asking. */
function problemOf(error: unknown, { url }: Item): Problem | undefined {
  const isMended = error instanceof WireError && url !== undefined && [404, 409, 410, 416].includes(error.status);
  return isMended ? undefined : lastingProblem(error);
}

/** Whether it is the file that failed: it was changed or removed here, or its drive is gone. */
async function isUnreadable({ file, sent }: Item, error: unknown): Promise<boolean> {
  if (!(error instanceof WireError) || error.status !== 0 || file.size === 0) return false;
  try {
    await file.slice(Math.min(sent, file.size - 1), sent + 1).arrayBuffer();
    return false;
  } catch {
    return true;
  }
}

/** @param place the address of the file, where it is told */
function keptName(place: string | undefined, { path }: Item): string | undefined {
  if (place === undefined) return undefined;
  const name = decodeName(place.slice(place.lastIndexOf('/') + 1));
  return name === undefined || name === path.slice(path.lastIndexOf('/') + 1) ? undefined : name;
}

function decodeName(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
