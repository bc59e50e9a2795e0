/** All uploads of one share: those that run, those that wait to be gone on with, and those that were over a moment ago. */
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { BoundedMap } from '../base/bounded-map.ts';
import { inTurn } from '../base/next-turn.ts';
import { HttpError } from '../http/http-error.ts';
import { isUploadId, newUploadId, partNameOf } from '../tree/part-names.ts';
import type { PartFile, TreeWriter } from '../tree/tree-writer.ts';
import type { Room } from './free-space.ts';
import { PartSeries } from './part-series.ts';
import { Upload } from './upload.ts';
import { PLAIN_KEPT_MS, UNFINISHED_KEPT_MS } from './upload-lifetimes.ts';
import type { UploadRecord } from './upload-record.ts';
import { UploadRecords } from './upload-records.ts';

/** Uploads that are not over, of one sender and of all together: each may hold descriptors, and a part on the disk. */
const MAX_UPLOADS_OF_ONE = 256;
const MAX_UPLOADS = 2048;

/** Uploads that are over are known for a while, to who did not get the answer. */
const MAX_FINISHED_UPLOADS = 1024;

/** Where uploads go. */
export interface UploadPlace {
  /** Absolute path of what is shared, or of that part of it, with all links resolved. */
  readonly root: string;
  readonly writer: TreeWriter;
}

export type UploadPlan = Omit<UploadRecord, 'id' | 'root' | 'begun'>;

export class UploadStore {
  readonly #open = new Map<string, Upload>();
  readonly #over = new BoundedMap<string, Upload>({ maxEntries: MAX_FINISHED_UPLOADS });
  /** Of those that were not begun to be gone on with, but may be: by sender and name. */
  readonly #partials = new Map<string, Set<Upload>>();
  readonly #counts = new Map<string, number>();
  /** Those whose part is being made. */
  #beginning = 0;
  /** Of uploads that are to be gone on with. */
  readonly #records: UploadRecords | undefined;
  /** Of all others. */
  readonly #series: PartSeries | undefined;
  /** Uploads that are being found on the disk. */
  readonly #adopting = new Map<string, Promise<Upload | undefined>>();

  /** @param root absolute path of what is shared, where records are kept; undefined keeps them in memory only */
  constructor(
    private readonly room: Room,
    root?: string,
    private readonly now: () => number = Date.now,
    private readonly maxUploads = MAX_UPLOADS,
  ) {
    if (root === undefined) return;
    this.#records = new UploadRecords(root);
    this.#series = new PartSeries(root, now);
  }

  /** Uploads that are not over. */
  get size(): number {
    return this.#open.size;
  }

  /** Begins one. Rejects with HttpError 429 or 503 when there are too many, and as `TreeWriter.createPart` does. */
  async begin({ root, writer }: UploadPlace, plan: UploadPlan): Promise<Upload> {
    let count = this.#countOf(plan);
    while (this.#isFull) {
      if (!(await this.#makeRoom(count + 1))) throw new HttpError(503);
      // Others of theirs may have begun meanwhile.
      count = this.#countOf(plan);
    }
    this.#counts.set(plan.owner, count + 1);
    this.#beginning += 1;
    const id = (plan.isResumable ? undefined : this.#series?.lend(root, plan.folder)) ?? newUploadId();
    const record: UploadRecord = { ...plan, id, root, begun: this.now() };
    try {
      // Many may wait for one record, and many parts be there at once: they go on by turns.
      await inTurn(this.#recorded(record), plan.owner);
      return this.#keep(record, writer, await inTurn(writer.createPart(plan.folder, id), plan.owner));
    } catch (error) {
      this.#forget(record);
      await this.#removeRecord(id);
      throw error;
    } finally {
      this.#beginning -= 1;
    }
  }

  async #recorded(record: UploadRecord): Promise<void> {
    await (this.#series?.recorded(record.id) ?? this.#records?.save(record));
  }

  /** Of one owner. @throws HttpError 429 when there may be no more */
  #countOf({ owner }: UploadPlan): number {
    const count = this.#counts.get(owner) ?? 0;
    if (count >= MAX_UPLOADS_OF_ONE) throw new HttpError(429, [['Retry-After', '60']]);
    return count;
  }

  get #isFull(): boolean {
    return this.#open.size + this.#beginning >= this.maxUploads;
  }

  /** The upload of this id, also one that was begun before this program was; undefined when there is none of this owner here. */
  async find(id: string, owner: string, place: UploadPlace): Promise<Upload | undefined> {
    if (!isUploadId(id)) return undefined;
    const upload = this.#open.get(id) ?? this.#over.get(id) ?? (await this.#adopt(id, place));
    const isHere = upload?.record.owner === owner && upload.record.root === place.root;
    return isHere ? upload : undefined;
  }

  /** What this owner began for this very name, and did not bring to an end. */
  findPartial(
    { owner, folder, name }: Pick<UploadPlan, 'owner' | 'folder' | 'name'>,
    root: string,
  ): Upload | undefined {
    const [first] = this.#partials.get(partialKey({ owner, folder, name, root })) ?? [];
    return first;
  }

  #keep(record: UploadRecord, writer: TreeWriter, begun: PartFile | number): Upload {
    const upload = new Upload(
      record,
      {
        writer,
        reserve: (part, length, quota) => this.room.reserve({ folder: part.directory, length, quota }),
        giveBack: (octets, quota) => this.room.giveBack(octets, quota),
        over: (ended) => this.#end(ended),
      },
      begun,
    );
    this.#open.set(record.id, upload);
    if (!record.isResumable) {
      const key = partialKey(record);
      const partials = this.#partials.get(key) ?? new Set();
      this.#partials.set(key, partials.add(upload));
    }
    return upload;
  }

  /**
   * Of whoever has most, and more than the newcomer, the one that nobody has gone on with for longest is given up: nobody keeps
   * others from sending by beginning much.
   */
  async #makeRoom(wanted: number): Promise<boolean> {
    let [owner, most] = ['', wanted];
    for (const [one, count] of this.#counts) if (count > most) [owner, most] = [one, count];
    let oldest: Upload | undefined;
    for (const upload of this.#open.values()) {
      if (upload.record.owner !== owner || upload.state !== 'waiting') continue;
      if (oldest === undefined || upload.touchedAt < oldest.touchedAt) oldest = upload;
    }
    if (oldest === undefined) return false;
    await oldest.hold((hold) => hold.discard()).catch(() => undefined);
    return !this.#isFull;
  }

  async #end(upload: Upload): Promise<void> {
    const { record } = upload;
    if (!this.#open.delete(record.id)) return;
    const partials = this.#partials.get(partialKey(record));
    partials?.delete(upload);
    if (partials?.size === 0) this.#partials.delete(partialKey(record));
    this.#forget(record);
    if (upload.state === 'placed' && record.isResumable) this.#over.set(record.id, upload);
    await this.#removeRecord(record.id);
  }

  async #removeRecord(id: string): Promise<void> {
    await (this.#series?.release(id) ?? this.#records?.remove(id));
  }

  /** What is kept for who goes on in a moment is gone when it resolves. */
  async settle(): Promise<void> {
    await this.#series?.settle();
  }

  #forget({ owner }: UploadRecord): void {
    const count = (this.#counts.get(owner) ?? 0) - 1;
    if (count > 0) this.#counts.set(owner, count);
    else this.#counts.delete(owner);
  }

  #adopt(id: string, place: UploadPlace): Promise<Upload | undefined> {
    const adopting = this.#adopting.get(id) ?? this.#adoptNow(id, place).finally(() => this.#adopting.delete(id));
    this.#adopting.set(id, adopting);
    return adopting;
  }

  async #adoptNow(id: string, { root, writer }: UploadPlace): Promise<Upload | undefined> {
    const record = await this.#records?.read(id);
    if (record === undefined || record.root !== root) return undefined;
    const part = await writer.openPart(record.folder, id).catch(() => undefined);
    if (part === undefined) return undefined;
    const { size } = part;
    await part.close();
    this.#counts.set(record.owner, (this.#counts.get(record.owner) ?? 0) + 1);
    return this.#keep(record, writer, size);
  }

  /** Removes what nobody has touched for so long that nobody will. */
  async sweep(): Promise<void> {
    for (const upload of [...this.#open.values()]) {
      const isOld = this.now() - upload.touchedAt > (upload.record.isResumable ? UNFINISHED_KEPT_MS : PLAIN_KEPT_MS);
      if (isOld && upload.state === 'waiting') await upload.hold((hold) => hold.discard()).catch(() => undefined);
    }
    for (const id of (await this.#records?.list()) ?? []) if (!this.#open.has(id)) await this.#sweepRecord(id);
    await this.#series?.sweep();
  }

  /** What an earlier program left. Its part is looked at by its own name, in the folder that its record tells, and nothing else is. */
  async #sweepRecord(id: string): Promise<void> {
    const record = await this.#records?.read(id);
    if (record === undefined) return;
    const path = join(record.root, ...record.folder.map(String), partNameOf(id));
    const stats = await fs.lstat(path).catch(() => undefined);
    const touchedAt = stats?.mtimeMs ?? record.begun;
    if (this.now() - touchedAt <= UNFINISHED_KEPT_MS || this.#open.has(id)) return;
    if (stats?.isFile()) await fs.unlink(path).catch(() => undefined);
    await this.#records?.remove(id);
  }
}

function partialKey({ owner, root, folder, name }: Pick<UploadRecord, 'owner' | 'root' | 'folder' | 'name'>): string {
  return JSON.stringify([owner, root, folder, name]);
}
