/** Batches of files that somebody wants to send: asked about together, before anything of them comes. */
import { HttpError } from '../http/http-error.ts';
import { newUploadId } from '../tree/part-names.ts';
import type { TreePath } from '../tree/tree-writer.ts';
import type { Admission, OfferedFile, Sender, Verdict } from './receiving-policy.ts';

/** Batches that are known. */
const MAX_KNOWN = 2048;
const MAX_OF_ONE = 256;

/** Characters of all batches that are known, with what each file takes beside its path. */
const MAX_WEIGHT = 24 * 1024 * 1024;
const FILE_WEIGHT = 100;
const BATCH_WEIGHT = 1000;

/** Files of one batch. */
export const MAX_FILES_OF_ONE = 20_000;

export interface Batch {
  /** As of `ownerOf`: nobody else may send by it. */
  readonly owner: string;
  /** Absolute path of what is shared; see UploadPlace. */
  readonly root: string;
  readonly sender: Sender;
  readonly files: readonly OfferedFile[];
  /** Of each of them in the list of the sender, who may have had others in it that can't be taken. */
  readonly positions: readonly number[];
  /** What is wrong with the others, for whoever tells them. */
  readonly problem?: object | undefined;
  /** Takes the question back, for who was asked to see; once it is answered nothing happens. */
  readonly withdraw: () => void;
}

export type SendingState = 'accepted' | 'asked' | 'declined';

export class Sending {
  /** In characters: what it takes to know it. */
  readonly weight: number;
  #verdict: Verdict | undefined;
  readonly #settled: Promise<void>;

  constructor(
    readonly id: string,
    readonly batch: Batch,
    admission: Admission,
  ) {
    this.weight = batch.files.reduce((sum, { path }) => sum + path.length + FILE_WEIGHT, BATCH_WEIGHT);
    this.#verdict = admission.state === 'asked' ? undefined : admission;
    this.#settled =
      admission.state === 'asked'
        ? admission.verdict.then((verdict) => {
            this.#verdict = verdict;
          })
        : Promise.resolve();
  }

  get state(): SendingState {
    return this.#verdict?.state ?? 'asked';
  }

  /** undefined while a person is asked. */
  get verdict(): Verdict | undefined {
    return this.#verdict;
  }

  /** Resolves when the answer is there. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Positions of what is taken, in the sender's list; none while a person is asked. */
  get acceptedPositions(): readonly number[] {
    if (this.#verdict?.state !== 'accepted') return [];
    const { positions } = this.batch;
    const { files } = this.#verdict;
    return files === undefined ? positions : files.map((index) => positions[index]).filter((at) => at !== undefined);
  }

  /** Where one of its files goes. @throws HttpError 403 for one that is none of those that are taken */
  folderFor(path: readonly string[], size: number | undefined): TreePath {
    const index = this.#indexes.get(path.join('/'));
    const verdict = this.#verdict;
    if (index === undefined || verdict?.state !== 'accepted') throw new HttpError(403);
    if (verdict.files !== undefined && !verdict.files.includes(index)) throw new HttpError(403);
    const offered = this.batch.files[index]?.size;
    if (offered !== undefined && size !== undefined && size > offered) throw new HttpError(403);
    return verdict.folder;
  }

  get #indexes(): ReadonlyMap<string, number> {
    this.#byPath ??= new Map(this.batch.files.map(({ path }, index) => [path, index]));
    return this.#byPath;
  }

  #byPath: ReadonlyMap<string, number> | undefined;
}

/** What one sender has asked about. */
interface Asked {
  /** The oldest first. */
  readonly sendings: Map<string, Sending>;
  weight: number;
}

/** Where all is taken, whoever has most makes room: nobody has others' batches forgotten by asking about many. */
export class UploadBatches {
  readonly #byOwner = new Map<string, Asked>();
  readonly #byId = new Map<string, Sending>();
  #weight = 0;

  /** @param maxWeight of all that are known */
  constructor(private readonly maxWeight = MAX_WEIGHT) {}

  /** Of all that are known, in the measure of `maxWeight`. */
  get weight(): number {
    return this.#weight;
  }

  /** @throws HttpError 429 when there are too many of one sender */
  checkRoomFor(owner: string): void {
    if ((this.#byOwner.get(owner)?.sendings.size ?? 0) >= MAX_OF_ONE) throw new HttpError(429, [['Retry-After', '60']]);
  }

  add(batch: Batch, admission: Admission): Sending {
    const { owner } = batch;
    const sending = new Sending(newUploadId(), batch, admission);
    const asked = this.#byOwner.get(owner) ?? { sendings: new Map(), weight: 0 };
    this.#byOwner.set(owner, asked);
    asked.sendings.set(sending.id, sending);
    asked.weight += sending.weight;
    this.#weight += sending.weight;
    this.#byId.set(sending.id, sending);
    while (this.#weight > this.maxWeight || this.#byId.size > MAX_KNOWN) {
      if (!this.#forgetOne(sending)) break;
    }
    return sending;
  }

  /** undefined when there is none of this owner here. */
  find(id: string, owner: string, root: string): Sending | undefined {
    const sending = this.#byId.get(id);
    return sending?.batch.owner === owner && sending.batch.root === root ? sending : undefined;
  }

  /** @returns false when there is none that may be forgotten: a person is asked about all of them */
  #forgetOne(newest: Sending): boolean {
    let [most, oldest]: [number, Sending | undefined] = [0, undefined];
    for (const { sendings, weight } of this.#byOwner.values()) {
      if (weight <= most) continue;
      const found = firstOf(sendings.values(), (one) => one !== newest && one.state !== 'asked');
      if (found !== undefined) [most, oldest] = [weight, found];
    }
    if (oldest !== undefined) this.#forget(oldest.batch.owner, oldest);
    return oldest !== undefined;
  }

  #forget(owner: string, sending: Sending): void {
    const asked = this.#byOwner.get(owner);
    if (!asked?.sendings.delete(sending.id)) return;
    this.#byId.delete(sending.id);
    asked.weight -= sending.weight;
    this.#weight -= sending.weight;
    if (asked.sendings.size === 0) this.#byOwner.delete(owner);
  }
}

function firstOf<T>(values: Iterable<T>, isMeant: (value: T) => boolean): T | undefined {
  for (const value of values) if (isMeant(value)) return value;
  return undefined;
}
