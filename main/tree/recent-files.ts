/**
 * The files of an archive that were written to last, looked at closely when it is planned: logs and recordings grow on
 * while an archive is sent. With samples of what was there, one that only grew can be told from one that was written
 * anew.
 */
import { performance } from 'node:perf_hooks';
import type { FileSamples } from '../files/file-samples.ts';
import { statOfOpened } from '../files/file-stat.ts';
import type { OpenedFile } from './shared-tree.ts';
import type { WalkedEntry } from './walk.ts';

/** Files that samples are taken of, and the time that may take, in milliseconds: a cold disk seeks for each. */
const MAX_SAMPLED = 256;
const MAX_SAMPLING_MS = 250;

/** Candidates gathered before the older ones of them are let go. */
const MAX_CANDIDATES = 4 * MAX_SAMPLED;

export interface SampledFile {
  /** As it was when it was sampled. */
  readonly entry: WalkedEntry;
  readonly samples: FileSamples;
  /** Which file it was, whatever has its name later. */
  readonly inode: number;
}

export interface Sampling {
  /** Opens the file of an entry, or rejects; the file is closed here. */
  readonly open: (entry: WalkedEntry) => Promise<OpenedFile>;
  /** Lets others have their turn. */
  readonly pass: () => Promise<void>;
}

/** By the entries of the walk. */
export async function sampleRecentFiles(
  entries: readonly WalkedEntry[],
  { open, pass }: Sampling,
): Promise<ReadonlyMap<WalkedEntry, SampledFile>> {
  const sampled = new Map<WalkedEntry, SampledFile>();
  const deadline = performance.now() + MAX_SAMPLING_MS;
  for (const entry of lastWritten(entries)) {
    if (performance.now() > deadline) break;
    await pass();
    // What can't be opened now is found out when its turn comes.
    const opened = await open(entry).catch(() => undefined);
    if (!opened) continue;
    const samples = await opened.file.takeSamples();
    opened.file.close();
    if (!samples) continue;
    const now = { ...entry, ...statOfOpened(opened.stats) };
    sampled.set(entry, { entry: now, samples, inode: opened.stats.ino });
  }
  return sampled;
}

/** Sorted a few at a time: all of them may be many. */
function lastWritten(entries: readonly WalkedEntry[]): readonly WalkedEntry[] {
  let candidates: WalkedEntry[] = [];
  let oldest = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if (entry.kind !== 'file' || entry.modified < oldest) continue;
    candidates.push(entry);
    if (candidates.length < MAX_CANDIDATES) continue;
    candidates = newest(candidates);
    oldest = candidates.at(-1)?.modified ?? oldest;
  }
  return newest(candidates);
}

function newest(entries: readonly WalkedEntry[]): WalkedEntry[] {
  return [...entries].sort((a, b) => b.modified - a.modified).slice(0, MAX_SAMPLED);
}
