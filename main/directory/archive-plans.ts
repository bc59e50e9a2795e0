/**
 * Plans archives of folders, and keeps the last few plans for a while: a download that goes on asks again and again. A
 * kept plan is used only after a look at every file has shown that nothing has changed.
 */
import type { ArchiveContents } from '../archive/archive-contents.ts';
import { FileChangedError } from '../archive/archive-contents.ts';
import type { ArchiveFormat } from '../archive/archive-entry.ts';
import { ArchiveLayout } from '../archive/archive-layout.ts';
import { Checksums } from '../archive/checksums.ts';
import type { OpenFile } from '../http/open-file.ts';
import type { ArchiveNaming } from './archive-entries.ts';
import { toArchiveEntries } from './archive-entries.ts';
import type { Walk, WalkedEntry } from './folder-walk.ts';
import { namesDownTo } from './folder-walk.ts';
import { versionOf } from './quick-look.ts';
import type { FilePath } from './shared-folder.ts';
import type { SharedTree, TreeWalker } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';
import { TaskLimit } from './task-limit.ts';

/** Files and folders in one archive; about 60 MB of memory while it is planned and sent. */
export const MAX_ARCHIVE_ENTRIES = 250_000;

/** Plans kept, and how long after their last use, in milliseconds. */
const MAX_PLANS = 4;
const PLAN_LIFETIME_MS = 60_000;

/** Walks under way at once. */
const MAX_PLANNING = 2;

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
  /** The newest time of anything in it, in milliseconds since 1970. */
  readonly lastModified: number;
}

interface KeptPlan {
  readonly plan: ArchivePlan;
  readonly walk: Walk;
  readonly expiry: NodeJS.Timeout;
}

export class ArchivePlans {
  readonly #kept = new Map<string, KeptPlan>();
  readonly #underWay = new Map<string, Promise<ArchivePlan>>();
  readonly #limit = new TaskLimit(MAX_PLANNING);
  readonly #checksums = new Checksums();

  constructor(
    private readonly tree: SharedTree,
    private readonly walker: TreeWalker,
  ) {}

  /** Rejects with WalkTooLargeError, HttpError 404 for a name that is not shared, or the system's error. */
  find(request: ArchiveRequest): Promise<ArchivePlan> {
    const key = toKey(request);
    const underWay =
      this.#underWay.get(key) ??
      this.#limit.run(() => this.#plan(key, request)).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, underWay);
    return underWay;
  }

  async #plan(key: string, request: ArchiveRequest): Promise<ArchivePlan> {
    const kept = this.#kept.get(key);
    this.#forget(key);
    const isCurrent = kept !== undefined && (await this.walker.isCurrent(kept.walk).catch(() => false));
    const walk = isCurrent ? kept.walk : await this.walker.walk(request, MAX_ARCHIVE_ENTRIES);
    const plan = isCurrent ? kept.plan : await this.#layOut(request, walk);
    this.#keep(key, { plan, walk });
    return plan;
  }

  async #layOut({ format, naming, components, names }: ArchiveRequest, walk: Walk): Promise<ArchivePlan> {
    const layout = await ArchiveLayout.create(format, await toArchiveEntries(walk.entries, naming));
    const open = (index: number): Promise<OpenFile> => this.#open(components, walk.entries[index]);
    // A folder's own time tells of names that were taken away.
    let lastModified = names ? 0 : walk.modified;
    for (const { modified } of walk.entries) lastModified = Math.max(lastModified, modified);
    return { contents: { layout, checksums: this.#checksums, open }, lastModified };
  }

  /** Opened first and checked afterwards, like every file that is sent: it may have moved since it was planned. */
  async #open(components: readonly PathComponent[], entry: WalkedEntry | undefined): Promise<OpenFile> {
    if (!entry) throw new RangeError('no such entry');
    const found = await this.tree.find([...components, ...namesDownTo(entry)]);
    if (found.kind === 'file' && versionOf(found.stats) === entry.version) return found.file;
    if (found.kind === 'file') found.file.close();
    throw new FileChangedError();
  }

  #keep(key: string, { plan, walk }: Omit<KeptPlan, 'expiry'>): void {
    const expiry = setTimeout(() => this.#forget(key), PLAN_LIFETIME_MS);
    expiry.unref();
    this.#kept.set(key, { plan, walk, expiry });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_PLANS && oldest !== undefined) this.#forget(oldest);
  }

  #forget(key: string): void {
    clearTimeout(this.#kept.get(key)?.expiry);
    this.#kept.delete(key);
  }
}

/** No name has a slash or NUL in it, so no two requests share a key. */
function toKey({ format, path, names }: ArchiveRequest): string {
  const parts = [format.extension, path, ...(names?.map((name) => Buffer.concat([SLASH, Buffer.from(name)])) ?? [])];
  return parts.map((part) => Buffer.from(part).toString('latin1')).join('\0');
}

const SLASH = Buffer.from('/');
