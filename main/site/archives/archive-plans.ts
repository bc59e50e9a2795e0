/** Plans archives of folders: each once for the walk that it is made of, for as long as that walk is current. */
import { createHash } from 'node:crypto';
import type { ArchiveContents } from '../../archive/archive-contents.ts';
import { FileChangedError } from '../../archive/archive-contents.ts';
import type { ArchiveFormat } from '../../archive/archive-entry.ts';
import { ArchiveLayout } from '../../archive/archive-layout.ts';
import { Checksums } from '../../archive/crc-checksums.ts';
import type { FilePath } from '../../files/file-path.ts';
import { versionOf } from '../../files/file-version.ts';
import type { OpenFile } from '../../files/open-file.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import type { Turn } from '../../heavy-work/job.ts';
import { namesDownTo } from '../../tree/folder-walk.ts';
import { isRefusalOfFile } from '../../tree/missing-names.ts';
import type { SampledFile } from '../../tree/recent-files.ts';
import { sampleRecentFiles } from '../../tree/recent-files.ts';
import type { OpenedFile, SharedTree } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import type { Walk, WalkedEntry } from '../../tree/walk.ts';
import type { EntityTags } from '../files/entity-tags.ts';
import type { Walks } from '../walks.ts';
import { LastChanges, newestLoss } from './last-changes.ts';
import { missingNoteOf } from './missing-note.ts';
import type { ArchiveNaming } from './name-entries.ts';
import { toArchiveEntries } from './name-entries.ts';

export interface ArchiveRequest {
  readonly format: ArchiveFormat;
  readonly naming: ArchiveNaming;
  /** Of the folder, from the shared one on. */
  readonly components: readonly PathComponent[];
  /** Of the folder, with all links resolved. */
  readonly path: FilePath;
  /** Some names in the folder; undefined for all. */
  readonly names: readonly PathComponent[] | undefined;
}

export interface ArchivePlan {
  readonly contents: ArchiveContents;
  /** The newest time of anything in it, or when it was seen to be another one; in milliseconds since 1970. */
  readonly lastModified: number;
  /** What a response that sends it holds: see `Walks.hold`. */
  readonly walk: Walk;
}

/** What a visitor has a part of: the archive with this entity tag; undefined: any of the same request. */
export interface BegunArchive {
  readonly tag: string | undefined;
}

/** Files that may have grown since an archive was planned that is gone on with. */
const MAX_GROWN = 256;

/** What archives are made of, and their entity tags with. */
export interface ArchiveMeans {
  readonly tree: SharedTree;
  readonly walks: Walks;
  readonly tags: EntityTags;
}

export class ArchivePlans {
  /** By walk, then by format. */
  readonly #plans = new WeakMap<Walk, Map<ArchiveFormat, ArchivePlan>>();
  readonly #checksums = new Checksums();
  readonly #changes = new LastChanges();

  constructor(private readonly means: ArchiveMeans) {}

  /**
   * Rejects as `Walks.with`.
   * @param begun an archive that is to be gone on with, if it can still be had
   */
  find(request: ArchiveRequest, asker: Asker, begun?: BegunArchive): Promise<ArchivePlan> {
    const { format, path, names } = request;
    return this.means.walks.with({
      asker,
      start: { path, names },
      purpose: begun ? `${format.extension} ${begun.tag ?? 'any'}` : format.extension,
      use: (walk, turn) => this.#plan(request, walk, turn),
      ...(begun
        ? { isEnough: (walk, changed) => this.#isIntact(this.#plans.get(walk)?.get(format), changed, begun) }
        : {}),
    });
  }

  /** Whether the archive that was begun can still be sent, although files are other versions now: they may have grown. */
  async #isIntact(plan: ArchivePlan | undefined, changed: readonly number[], begun: BegunArchive): Promise<boolean> {
    if (!plan || changed.length > MAX_GROWN) return false;
    const { layout, open } = plan.contents;
    if (begun.tag !== undefined && begun.tag !== layout.entityTag) return false;
    for (const index of changed) {
      const file = await open(index).catch(() => undefined);
      if (!file) return false;
      file.close();
    }
    return true;
  }

  async #plan(request: ArchiveRequest, walk: Walk, turn: Turn): Promise<ArchivePlan> {
    const plans = this.#plans.get(walk) ?? new Map<ArchiveFormat, ArchivePlan>();
    const plan = plans.get(request.format) ?? (await this.#layOut(request, walk, turn));
    plans.set(request.format, plan);
    this.#plans.set(walk, plans);
    return plan;
  }

  async #layOut(request: ArchiveRequest, walk: Walk, turn: Turn): Promise<ArchivePlan> {
    const { format, naming, components } = request;
    const pass = (): Promise<void> => turn.pass();
    const sampled = await sampleRecentFiles(walk.entries, { open: (entry) => this.#find(components, entry), pass });
    const entries = walk.entries.map((entry) => sampled.get(entry)?.entry ?? entry);
    const { tags, walks } = this.means;
    const named = await toArchiveEntries(entries, { naming, tags, pass });
    const note = missingNoteOf(walk, named);
    const layout = await ArchiveLayout.create(format, note ? [...named, note] : named, {
      hash: tags.createHash(),
      pass,
    });
    const failed = (index: number, offset: number, error: unknown): void => {
      const entry = walk.entries[index];
      if (entry && isRefusalOfFile(error)) walks.refused(entry, offset);
    };
    const open = async (index: number): Promise<OpenFile> => {
      const entry = walk.entries[index];
      if (!entry) throw new RangeError('no such entry');
      try {
        return await this.#open(components, entry, sampled.get(entry));
      } catch (error) {
        failed(index, 0, error);
        throw error;
      }
    };
    const newest = newestTime(walk, entries);
    const found = { entityTag: layout.entityTag, lastModified: Math.max(newest, await newestLoss(walk.missing)) };
    const lastModified = this.#changes.timeOf(toKey(request), found);
    return { contents: { layout, checksums: this.#checksums, open, failed }, lastModified, walk };
  }

  /** Opened first and checked afterwards, like every file that is sent: it may have moved since it was planned. */
  async #open(
    components: readonly PathComponent[],
    walked: WalkedEntry,
    sampled: SampledFile | undefined,
  ): Promise<OpenFile> {
    const { file, stats } = await this.#find(components, walked);
    const planned = sampled?.entry ?? walked;
    const isSame = versionOf(stats) === planned.version;
    const mayHaveGrown = sampled !== undefined && stats.ino === sampled.inode && stats.size > planned.size;
    if (isSame && !sampled) {
      await new Promise<void>((resolve) => file.beginWatch(planned.size, resolve));
      return file;
    }
    if (sampled) file.watchWith(sampled.samples);
    if (isSame || (mayHaveGrown && (await file.holds(sampled.samples)))) return file;
    file.close();
    throw new FileChangedError();
  }

  async #find(components: readonly PathComponent[], entry: WalkedEntry): Promise<OpenedFile> {
    const found = await this.means.tree.find([...components, ...namesDownTo(entry)]);
    if (found.kind === 'file') return found;
    throw new FileChangedError();
  }
}

/** A folder's own time tells of names that were taken away. */
function newestTime({ start, modified }: Walk, entries: readonly WalkedEntry[]): number {
  return entries.reduce((newest, { lastModified }) => Math.max(newest, lastModified), start.names ? 0 : modified);
}

function toKey({ format, path, names }: ArchiveRequest): string {
  const parts = [format.extension, path, ...(names ?? ['/'])];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}
