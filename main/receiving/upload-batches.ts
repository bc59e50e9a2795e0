/** Batches of files that somebody wants to send: asked about together, before anything of them comes. */
import { BoundedMap } from '../base/bounded-map.ts';
import { HttpError } from '../http/http-error.ts';
import { newUploadId } from '../tree/part-names.ts';
import type { TreePath } from '../tree/tree-writer.ts';
import type { Admission, OfferedFile, Sender, Verdict } from './receiving-policy.ts';

/** Batches that are known; the one that was asked for longest ago is forgotten first. */
const MAX_KNOWN = 2048;
const MAX_OF_ONE = 256;

/** Files of all batches that are known, and of one. */
const MAX_FILES = 100_000;
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
  #verdict: Verdict | undefined;
  readonly #settled: Promise<void>;

  constructor(
    readonly id: string,
    readonly batch: Batch,
    admission: Admission,
  ) {
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
    const key = keyOf(path);
    const index = this.#indexes.get(key);
    const verdict = this.#verdict;
    if (index === undefined || verdict?.state !== 'accepted') throw new HttpError(403);
    if (verdict.files !== undefined && !verdict.files.includes(index)) throw new HttpError(403);
    const offered = this.batch.files[index]?.size;
    if (offered !== undefined && size !== undefined && size > offered) throw new HttpError(403);
    return verdict.folder;
  }

  get #indexes(): ReadonlyMap<string, number> {
    this.#byPath ??= new Map(this.batch.files.map(({ path }, index) => [keyOf(path), index]));
    return this.#byPath;
  }

  #byPath: ReadonlyMap<string, number> | undefined;
}

export class UploadBatches {
  readonly #known = new BoundedMap<string, Sending>({
    maxEntries: MAX_KNOWN,
    maxWeight: MAX_FILES,
    weigh: ({ batch }) => batch.files.length,
    isInUse: ({ state }) => state === 'asked',
    released: ({ batch }) => this.#forget(batch.owner),
  });
  readonly #counts = new Map<string, number>();

  /** @throws HttpError 429 when there are too many of one sender */
  checkRoomFor(owner: string): void {
    if ((this.#counts.get(owner) ?? 0) >= MAX_OF_ONE) throw new HttpError(429, [['Retry-After', '60']]);
  }

  add(batch: Batch, admission: Admission): Sending {
    const { owner } = batch;
    const sending = new Sending(newUploadId(), batch, admission);
    this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + 1);
    this.#known.set(sending.id, sending);
    return sending;
  }

  /** undefined when there is none of this owner here. */
  find(id: string, owner: string, root: string): Sending | undefined {
    const sending = this.#known.get(id);
    return sending?.batch.owner === owner && sending.batch.root === root ? sending : undefined;
  }

  #forget(owner: string): void {
    const count = (this.#counts.get(owner) ?? 0) - 1;
    if (count > 0) this.#counts.set(owner, count);
    else this.#counts.delete(owner);
  }
}

function keyOf(path: readonly string[]): string {
  return path.join('/');
}
