/** All files that a person sends: asked for together, three under way at a time, each with a state of its own. */
import { askForAll } from './batch.ts';
import type { Picked } from './picked.ts';
import type { Problem } from './problem.ts';
import type { Remembered } from './remembered-uploads.ts';
import type { Pauses } from './retry-pauses.ts';
import type { UploadMeans } from './upload.ts';
import { upload } from './upload.ts';
import type { Item } from './upload-item.ts';
import { createItem } from './upload-item.ts';
import type { Sender, Wire } from './upload-requests.ts';

const MAX_RUNNING = 3;

/** So long others are waited for that have to be asked for anew, milliseconds. */
const GATHER_MS = 500;

export interface QueueMeans {
  readonly wire: Wire;
  readonly pauses: Pauses;
  readonly remembered: Remembered;
  readonly sender: () => Sender;
}

/** Problems that the person has to mend before anything goes on. */
const HOLDS_ALL: ReadonlySet<Problem['kind']> = new Set<Problem['kind']>(['sign-in', 'ended']);

/** As many as a server listens to at a time: more are asked for one part after the other. */
const MAX_FILES_OF_QUESTION = 10_000;
/** Their paths together, in UTF-16 code units. */
const MAX_PATHS_LENGTH = 1_000_000;

function inQuestions(items: readonly Item[]): Item[][] {
  const questions: Item[][] = [];
  let length = 0;
  for (const item of items) {
    const last = questions.at(-1);
    length += item.path.length;
    if (last && last.length < MAX_FILES_OF_QUESTION && length < MAX_PATHS_LENGTH) last.push(item);
    else {
      questions.push([item]);
      length = item.path.length;
    }
  }
  return questions;
}

export class UploadQueue {
  readonly items = new Set<Item>();
  /** Whether somebody is being asked at the moment. */
  isAsking = false;
  /** Something has changed, often many times a second. */
  onChange: () => void = () => undefined;
  /** A file has arrived. */
  onArrival: (item: Item) => void = () => undefined;
  readonly #waiting = new Set<Item>();
  readonly #running = new Set<Item>();
  readonly #questions = new Set<AbortController>();
  /** The server knows nothing any more of the question that they belong to: it was started anew. */
  readonly #unasked = new Set<Item>();
  readonly #means: UploadMeans;

  constructor(private readonly means: QueueMeans) {
    const { wire, pauses, remembered } = means;
    this.#means = { wire, pauses, changed: () => this.onChange(), moved: (item) => remembered.keep(item) };
  }

  /** Asked or under way: leaving the page would end it. */
  get isRunning(): boolean {
    return this.#running.size + this.#waiting.size + this.#questions.size + this.#unasked.size > 0;
  }

  /** Those that are being sent now. */
  get running(): ReadonlySet<Item> {
    return this.#running;
  }

  /** Asks for what is new; what was begun before the page was loaded anew goes on without a question. */
  add({ files, emptyFolders }: Picked): void {
    const fresh: Item[] = [];
    for (const item of files.map(createItem)) {
      this.items.add(item);
      if (!this.#goesOn(item)) fresh.push(item);
    }
    for (const items of inQuestions(fresh)) void this.#ask(items, []);
    if (emptyFolders.length > 0) void this.#ask([], emptyFolders);
    this.#changed();
  }

  pause(item: Item): void {
    if (item.state !== 'sending' && item.state !== 'waiting') return;
    this.#end(item);
    item.state = 'paused';
    item.isTrying = false;
    this.#changed();
  }

  resume(item: Item): void {
    if (item.state === 'paused') this.#wait(item);
    this.#changed();
  }

  /** Tries again what has failed: asked for anew, where it was not accepted. */
  retry(items: Iterable<Item>): void {
    const refused: Item[] = [];
    for (const item of items) {
      if (item.state !== 'failed') continue;
      item.problem = undefined;
      if (item.sending !== undefined) this.#wait(item);
      else refused.push(item);
    }
    for (const some of inQuestions(refused)) void this.#ask(some, []);
    this.#changed();
  }

  /** Takes it out of the list, and back from the server where it has not arrived. */
  remove(item: Item): void {
    this.#end(item);
    this.items.delete(item);
    if (item.state !== 'arrived' && item.url !== undefined) this.means.wire.cancel(item.url);
    if (item.state !== 'arrived') this.means.remembered.forget(item);
    this.#changed();
  }

  /** Ends all questions, and takes what was asked for out of the list. */
  cancelQuestions(): void {
    for (const question of this.#questions) question.abort();
    this.#unasked.clear();
    for (const item of this.items) if (item.state === 'asking') this.items.delete(item);
    this.#changed();
  }

  pauseAll(): void {
    // Those first that would take the place of one that is paused.
    for (const item of [...this.#waiting, ...this.#running]) this.pause(item);
  }

  resumeAll(): void {
    for (const item of this.items) this.resume(item);
  }

  /** Empties the list of what is over. The same files can be sent again then. */
  clear(): void {
    for (const item of this.items) {
      if (item.state === 'arrived') this.means.remembered.forget(item);
      if (item.state === 'arrived' || item.state === 'failed') this.items.delete(item);
    }
    this.onChange();
  }

  #goesOn(item: Item): boolean {
    const memory = this.means.remembered.recall(item);
    if (memory?.hasArrived) {
      item.state = 'arrived';
      item.sent = item.file.size;
      return true;
    }
    if (memory?.sending === undefined) return false;
    item.sending = memory.sending;
    item.url = memory.url;
    this.#wait(item);
    return true;
  }

  async #ask(items: readonly Item[], emptyFolders: readonly string[]): Promise<void> {
    const question = new AbortController();
    this.#questions.add(question);
    for (const item of items) item.state = 'asking';
    const asked = (): void => {
      this.isAsking = true;
      this.onChange();
    };
    try {
      if (items.length > 0) await this.#settle(items, question.signal, asked);
      // A folder that can't be made stays away: nobody's files are in it.
      const sending = items.find((item) => item.sending !== undefined)?.sending ?? '';
      for (const path of emptyFolders) {
        await this.means.wire.makeFolder(path, sending, question.signal).catch(() => undefined);
      }
    } catch (error) {
      if (!question.signal.aborted) throw error;
    } finally {
      this.#questions.delete(question);
      if (this.#questions.size === 0) this.isAsking = false;
      this.#changed();
    }
  }

  async #settle(items: readonly Item[], signal: AbortSignal, asked: () => void): Promise<void> {
    const means = { wire: this.means.wire, pauses: this.means.pauses, asked };
    const verdict = await askForAll({ files: items, emptyFolders: [] }, this.means.sender(), means, signal);
    for (const [index, item] of items.entries()) {
      if (!this.items.has(item)) continue;
      if (verdict.kind === 'refused') this.#fail(item, verdict.problem);
      else if (verdict.files?.has(index) ?? true) this.#accept(item, verdict.id);
      else this.#fail(item, verdict.problem ?? { kind: 'left-out' });
    }
  }

  #accept(item: Item, sending: string): void {
    item.sending = sending;
    this.means.remembered.keep(item);
    this.#wait(item);
  }

  #wait(item: Item): void {
    item.state = 'waiting';
    this.#waiting.add(item);
    this.#next();
  }

  #next(): void {
    for (const item of this.#waiting) {
      if (this.#running.size >= MAX_RUNNING) return;
      this.#waiting.delete(item);
      void this.#run(item);
    }
  }

  async #run(item: Item): Promise<void> {
    const stop = new AbortController();
    item.stop = stop;
    item.state = 'sending';
    this.#running.add(item);
    try {
      const problem = await upload(item, this.#means, stop.signal);
      if (problem === undefined) this.#arrive(item);
      else if (this.#isForgotten(item, problem)) this.#askAgain(item);
      else this.#fail(item, problem);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      if (item.stop === stop) {
        item.stop = undefined;
        item.isTrying = false;
        this.#running.delete(item);
      }
      this.#next();
      this.#changed();
    }
  }

  /** An answer that was given before the page was loaded anew, or before the server was started anew, may be gone. */
  #isForgotten({ sending, url, isAskedAgain }: Item, { kind }: Problem): boolean {
    return sending !== undefined && url === undefined && !isAskedAgain && (kind === 'no-right' || kind === 'gone');
  }

  /** Once for all that belong to the same question. */
  #askAgain(first: Item): void {
    const { sending } = first;
    const isFirst = this.#unasked.size === 0;
    for (const item of [first, ...this.#waiting]) {
      if (item.sending !== sending) continue;
      this.#waiting.delete(item);
      item.state = 'asking';
      item.isAskedAgain = true;
      this.#unasked.add(item);
    }
    if (isFirst) setTimeout(() => this.#askUnasked(), GATHER_MS);
  }

  #askUnasked(): void {
    const items = [...this.#unasked].filter((item) => this.items.has(item));
    this.#unasked.clear();
    for (const item of items) item.sending = undefined;
    for (const some of inQuestions(items)) void this.#ask(some, []);
  }

  #arrive(item: Item): void {
    item.state = 'arrived';
    item.sent = item.file.size;
    this.means.remembered.keep(item);
    this.onArrival(item);
  }

  #fail(item: Item, problem: Problem): void {
    item.state = 'failed';
    item.problem = problem;
    if (!HOLDS_ALL.has(problem.kind)) return;
    for (const other of this.#waiting) {
      other.state = 'failed';
      other.problem = problem;
    }
    this.#waiting.clear();
  }

  /** Whatever is under way for it ends. */
  #end(item: Item): void {
    const { stop } = item;
    this.#waiting.delete(item);
    this.#running.delete(item);
    item.stop = undefined;
    stop?.abort();
    this.#next();
  }

  #changed(): void {
    if (!this.isRunning && [...this.items].every(({ state }) => state === 'arrived')) {
      for (const item of this.items) this.means.remembered.forget(item);
    }
    this.onChange();
  }
}
