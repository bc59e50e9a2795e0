/** Lines of checksums, made while they are sent: each file is hashed when the lines before it are on their way. */
import { FileChangedError } from '../../archive/archive-contents.ts';
import { versionOf } from '../../files/file-version.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { Departure } from '../../http/departure.ts';
import { namesDownTo } from '../../tree/folder-walk.ts';
import { isRefusalOfFile } from '../../tree/missing-names.ts';
import type { SharedTree } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import type { Walk, WalkedEntry } from '../../tree/walk.ts';
import type { FileDigests } from '../files/sha256-digests.ts';
import type { Walks } from '../walks.ts';

/** Lines that are known already are sent together, up to so many octets. */
const CHUNK_BYTES = 16 * 1024;

/** After so long without a line an empty chunk shows that work goes on, in milliseconds. */
const MAX_SILENCE_MS = 5_000;

/** Where files are opened, and for whom they are hashed. */
interface ChecksumSource {
  readonly tree: SharedTree;
  /** Of the folder that was walked. */
  readonly components: readonly PathComponent[];
  readonly digests: FileDigests;
  readonly walks: Walks;
  readonly asker: Asker;
}

/** Fails when a file is not what it was when it was found: the rest would be of another moment. */
export class ChecksumLines implements AsyncIterableIterator<Uint8Array> {
  #next = 0;
  #isOver = false;
  /** Of whoever reads the lines: they may give up also while their connection goes on. */
  readonly #departure = new Departure();
  #hashing: Promise<Buffer> | undefined;

  constructor(
    /** Of a walk; its folders have no lines. */
    private readonly walk: Walk,
    private readonly place: ChecksumSource,
  ) {}

  /** Something that was to be in it is not. */
  get isLacking(): boolean {
    return this.walk.missingCount > 0;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    const lines = this.#knownLines();
    if (lines.byteLength > 0) return { done: false, value: lines };
    const file = this.#nextFile();
    if (!file || this.#isOver) return { done: true, value: undefined };
    this.#hashing ??= this.#hash(file);
    // It may fail while nobody asks, or when nobody is left to ask.
    this.#hashing.catch(() => undefined);
    const digest = await withinSilence(this.#hashing).catch((error: unknown) => this.#giveUp(file, error));
    if (!digest) return { done: false, value: new Uint8Array() };
    this.#hashing = undefined;
    this.#next++;
    return { done: false, value: formatLine(digest, file) };
  }

  /** A file that the system refuses is counted among the missing of the next list, as of the next archive. */
  #giveUp(file: WalkedEntry, error: unknown): never {
    if (isRefusalOfFile(error)) this.place.walks.refused(file, 0);
    throw error;
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#isOver = true;
    this.#departure.leave();
    return { done: true, value: undefined };
  }

  #nextFile(): WalkedEntry | undefined {
    const { entries } = this.walk;
    while (entries[this.#next]?.kind === 'folder') this.#next++;
    return entries[this.#next];
  }

  #knownLines(): Buffer {
    const lines: Buffer[] = [];
    let length = 0;
    while (length < CHUNK_BYTES && !this.#hashing && !this.#isOver) {
      const file = this.#nextFile();
      const digest = file && this.place.digests.known(file.version);
      if (!digest) break;
      const line = formatLine(digest, file);
      lines.push(line);
      length += line.byteLength;
      this.#next++;
    }
    return Buffer.concat(lines);
  }

  async #hash(entry: WalkedEntry): Promise<Buffer> {
    const { tree, components, digests, asker } = this.place;
    const found = await tree.find([...components, ...namesDownTo(entry)]);
    if (found.kind === 'folder') throw new FileChangedError();
    try {
      const version = versionOf(found.stats);
      // A log that went on is told as it is now: nobody has its earlier self.
      if (version !== entry.version && found.stats.size <= entry.size) throw new FileChangedError();
      const reader = { visitor: asker.visitor, departure: this.#departure };
      return await digests.ofFile(version, found.file, { asker: reader, isLetIn: true });
    } finally {
      found.file.close();
    }
  }
}

/** undefined when it takes longer than may be silent; it goes on. */
async function withinSilence(digest: Promise<Buffer>): Promise<Buffer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), MAX_SILENCE_MS);
  });
  try {
    return await Promise.race([digest, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** As GNU coreutils write it: a backslash before the line tells that the name has escapes. */
function formatLine(digest: Buffer, entry: WalkedEntry): Buffer {
  const octets = namesDownTo(entry).map((name) => Buffer.from(name).toString('latin1'));
  const path = octets.join('/');
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return Buffer.from(`${escaped === path ? '' : '\\'}${digest.toString('hex')}  ${escaped}\n`, 'latin1');
}
