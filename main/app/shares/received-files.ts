/** What came to one share in the last hour, by sender and sending, so that a person can see it or be rid of it. */
import path from 'node:path';
import type { ReceivedState } from '../../ipc/app-state.ts';
import type { Arrival } from '../../receiving/arrival.ts';
import { tellableName, tellablePath } from '../../share/asking/sender-text.ts';

/** How long something can be undone, from when the last of it came. Milliseconds. */
export const UNDOABLE_MS = 3_600_000;
/** The oldest are not offered any more. */
const MAX_GROUPS = 30;
/** Files of all of them; of those beyond only the number is known. */
const MAX_FILES = 20_000;
/** What comes without a sending, one file after the other, belongs together for so long. Milliseconds. */
const TOGETHER_MS = 60_000;

interface Group {
  readonly id: string;
  /** What comes with the same joins it. */
  readonly key: string;
  readonly isSending: boolean;
  readonly address: string;
  readonly sender: string;
  count: number;
  bytes: number;
  last: Arrival;
  at: number;
  /** Those that can be undone. */
  files: Arrival[];
}

export class ReceivedFiles {
  /** Newest first. */
  #groups: readonly Group[] = [];
  #fileCount = 0;
  #lastId = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Newest first. */
  get states(): readonly ReceivedState[] {
    this.#forgetOld();
    return this.#groups.map(toState);
  }

  /** When the next of them is to be forgotten; undefined when there is none. */
  get nextExpiry(): number | undefined {
    const ends = this.#groups.map(({ at }) => at + UNDOABLE_MS);
    return ends.length === 0 ? undefined : Math.min(...ends);
  }

  add(arrival: Arrival): void {
    const now = this.now();
    const group = this.#groupOf(arrival, now);
    group.count += 1;
    group.bytes += arrival.size;
    group.last = arrival;
    group.at = now;
    this.#groups = [group, ...this.#groups.filter((other) => other !== group)];
    if (!arrival.hasReplaced && this.#fileCount < MAX_FILES) {
      group.files.push(arrival);
      this.#fileCount += 1;
    }
    this.#forgetOld();
    for (const old of this.#groups.slice(MAX_GROUPS)) this.forget(old.id);
  }

  /** What can be undone of it; empty when it is known no more. */
  filesOf(id: string): readonly Arrival[] {
    this.#forgetOld();
    return this.#groups.find((group) => group.id === id)?.files ?? [];
  }

  /** The file to show of it. */
  lastOf(id: string): Arrival | undefined {
    return this.#groups.find((group) => group.id === id)?.last;
  }

  /** Forgets these files. @returns those of them that could be undone */
  take(files: readonly Arrival[]): readonly Arrival[] {
    this.#forgetOld();
    const wanted = new Set(files);
    const taken: Arrival[] = [];
    for (const group of this.#groups) {
      const own = group.files.filter((file) => wanted.has(file));
      if (own.length === 0) continue;
      taken.push(...own);
      group.files = group.files.filter((file) => !wanted.has(file));
      group.count -= own.length;
      group.bytes -= own.reduce((sum, { size }) => sum + size, 0);
      group.last = group.files.at(-1) ?? group.last;
      this.#fileCount -= own.length;
      if (group.count <= 0) this.forget(group.id);
    }
    return taken;
  }

  forget(id: string): void {
    const group = this.#groups.find((one) => one.id === id);
    if (group === undefined) return;
    this.#fileCount -= group.files.length;
    this.#groups = this.#groups.filter((other) => other !== group);
  }

  #groupOf(arrival: Arrival, now: number): Group {
    const { sending, address, sender } = arrival;
    const key = JSON.stringify([sending, address, sender]);
    const known = this.#groups.find((one) => one.key === key && (one.isSending || now - one.at < TOGETHER_MS));
    if (known !== undefined) return known;
    const id = String(++this.#lastId);
    const isSending = sending !== undefined;
    return { id, key, isSending, address, sender, count: 0, bytes: 0, last: arrival, at: now, files: [] };
  }

  #forgetOld(): void {
    const now = this.now();
    for (const { id, at } of this.#groups) if (now - at >= UNDOABLE_MS) this.forget(id);
  }
}

function toState({ id, sender, address, count, bytes, last, at, files }: Group): ReceivedState {
  const name = path.basename(last.path);
  const sent = last.name.slice(last.name.lastIndexOf('/') + 1);
  return {
    id,
    sender: tellableName(sender),
    address,
    count,
    bytes,
    name: tellablePath(name),
    sentAs: sent === name ? undefined : tellablePath(sent),
    at,
    canUndo: files.length > 0,
  };
}
