/** Plans archives of folders: each once for the walk that it is made of, for as long as that walk is current. */
import type { ArchiveContents } from '../archive/archive-contents.ts';
import { FileChangedError } from '../archive/archive-contents.ts';
import type { ArchiveFormat } from '../archive/archive-entry.ts';
import { ArchiveLayout } from '../archive/archive-layout.ts';
import { Checksums } from '../archive/checksums.ts';
import type { OpenFile } from '../http/open-file.ts';
import type { Asker } from '../work/asker.ts';
import type { Turn } from '../work/job.ts';
import type { ArchiveNaming } from './archive-entries.ts';
import { toArchiveEntries } from './archive-entries.ts';
import type { Walk, WalkedEntry } from './folder-walk.ts';
import { namesDownTo } from './folder-walk.ts';
import { versionOf } from './quick-look.ts';
import type { FilePath } from './shared-folder.ts';
import type { SharedTree } from './shared-tree.ts';
import type { PathComponent } from './target-path.ts';
import type { Walks } from './walks.ts';

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
  /** What a response that sends it holds: see `Walks.hold`. */
  readonly walk: Walk;
}

export class ArchivePlans {
  /** By walk, then by format. */
  readonly #plans = new WeakMap<Walk, Map<ArchiveFormat, ArchivePlan>>();
  readonly #checksums = new Checksums();

  constructor(
    private readonly tree: SharedTree,
    private readonly walks: Walks,
  ) {}

  /** Rejects as `Walks.with`. */
  find(request: ArchiveRequest, asker: Asker): Promise<ArchivePlan> {
    const { format, path, names } = request;
    return this.walks.with({
      asker,
      start: { path, names },
      purpose: format.extension,
      use: (walk, turn) => this.#plan(request, walk, turn),
    });
  }

  async #plan(request: ArchiveRequest, walk: Walk, turn: Turn): Promise<ArchivePlan> {
    const plans = this.#plans.get(walk) ?? new Map<ArchiveFormat, ArchivePlan>();
    const plan = plans.get(request.format) ?? (await this.#layOut(request, walk, turn));
    plans.set(request.format, plan);
    this.#plans.set(walk, plans);
    return plan;
  }

  async #layOut({ format, naming, components, names }: ArchiveRequest, walk: Walk, turn: Turn): Promise<ArchivePlan> {
    const pass = (): Promise<void> => turn.pass();
    const layout = await ArchiveLayout.create(format, await toArchiveEntries(walk.entries, naming, pass), pass);
    const open = (index: number): Promise<OpenFile> => this.#open(components, walk.entries[index]);
    // A folder's own time tells of names that were taken away.
    let lastModified = names ? 0 : walk.modified;
    for (const entry of walk.entries) lastModified = Math.max(lastModified, entry.lastModified);
    return { contents: { layout, checksums: this.#checksums, open }, lastModified, walk };
  }

  /** Opened first and checked afterwards, like every file that is sent: it may have moved since it was planned. */
  async #open(components: readonly PathComponent[], entry: WalkedEntry | undefined): Promise<OpenFile> {
    if (!entry) throw new RangeError('no such entry');
    const found = await this.tree.find([...components, ...namesDownTo(entry)]);
    if (found.kind === 'file' && versionOf(found.stats) === entry.version) return found.file;
    if (found.kind === 'file') found.file.close();
    throw new FileChangedError();
  }
}
