/** Files that a look finds nothing wrong with, and that the system will not open or read: as locks and bad disks do. */
import * as fs from 'node:fs';
import { open, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArchiveSource } from '../../../main/archive/archive-source.ts';
import { TAR } from '../../../main/archive/tar-format.ts';
import { OpenFile } from '../../../main/files/open-file.ts';
import { QuickStat } from '../../../main/files/quick-stat.ts';
import { HeavyWork } from '../../../main/heavy-work/heavy-work.ts';
import { ArchivePlans } from '../../../main/site/archives/archive-plans.ts';
import { EntityTags } from '../../../main/site/files/entity-tags.ts';
import { Walks } from '../../../main/site/walks.ts';
import { FolderWalker } from '../../../main/tree/folder-walk.ts';
import { RefusedFiles } from '../../../main/tree/refused-files.ts';
import { SharedFolder } from '../../../main/tree/shared-folder.ts';
import type { FoundFolder, OpenedFile, SharedTree } from '../../../main/tree/shared-tree.ts';
import { askerFrom } from '../../support/askers.ts';
import { letFilesSettle } from '../../support/settled.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

type Refusal = (opened: OpenedFile) => Promise<OpenedFile>;

/** Fails as the system does when it comes to `b.txt`. */
class RefusingTree implements SharedTree {
  constructor(
    private readonly folder: SharedFolder,
    private readonly refuse: Refusal,
  ) {}

  get rootName(): string {
    return this.folder.rootName;
  }

  async find(components: Parameters<SharedTree['find']>[0]): Promise<OpenedFile | FoundFolder> {
    const found = await this.folder.find(components);
    return found.kind === 'file' && components.at(-1) === 'b.txt' ? this.refuse(found) : found;
  }

  check(): Promise<void> {
    return this.folder.check();
  }
}

const failing =
  (code: string): Refusal =>
  async ({ file }) => {
    file.close();
    throw Object.assign(new Error(code), { code });
  };

/** A descriptor that may not be read from. */
const unreadable: Refusal = async (opened) => {
  opened.file.close();
  const handle = await open(String(opened.path), fs.constants.O_WRONLY);
  onTestFinished(() => handle.close().catch(() => undefined));
  return { ...opened, file: new OpenFile(fs.openSync(String(opened.path), fs.constants.O_WRONLY), opened.stats) };
};

async function planWith(refuse: Refusal) {
  const root = await createTempFolder({ 'a.txt': 'a', 'b.txt': 'b' });
  for (const name of ['a.txt', 'b.txt', '.']) await utimes(path.join(root, name), 1e9, 1e9);
  letFilesSettle();
  const folder = await SharedFolder.open(root, false);
  const walker = new FolderWalker(folder, await QuickStat.forFolder(folder.root));
  const plans = new ArchivePlans({
    tree: new RefusingTree(folder, refuse),
    walks: new Walks(walker, new HeavyWork()),
    tags: new EntityTags(),
  });
  const request = { format: TAR, naming: 'harmless', components: [], path: folder.root, names: undefined } as const;
  const find = async () => (await plans.find(request, askerFrom('a'))).contents;
  return { find, walker, folder };
}

async function send(contents: Awaited<ReturnType<Awaited<ReturnType<typeof planWith>>['find']>>): Promise<void> {
  const source = new ArchiveSource(contents);
  for await (const _ of source.slice(0, contents.layout.size));
}

describe('a file that the system refuses when its turn comes', () => {
  it.each([
    ['to open, as Windows does what another program has locked', failing('EBUSY')],
    ['to open, as an access list says', failing('EACCES')],
    ['to read', unreadable],
  ])('is tried once more before the next archive, which has it if it can: %s', async (_, refuse) => {
    const { find, walker } = await planWith(refuse);
    const told: number[] = [];
    const { refused } = walker;
    walker.refused = (entry, offset) => {
      told.push(offset);
      refused.call(walker, entry, offset);
    };
    await expect(send(await find())).rejects.toThrow();
    expect(told).toContain(0);
    // The walker's own try is not refused: nothing is left out that could be had.
    expect((await find()).layout.entries.map(({ path: name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it.each(['EMFILE', 'ENFILE', 'ENOENT'])('is not blamed for %s', async (code) => {
    const { find, walker } = await planWith(failing(code));
    walker.refused = () => expect.unreachable();
    await expect(send(await find())).rejects.toThrow(code);
  });
});

describe('what was refused', () => {
  it('is refused for as long as it can not be read, and forgotten then', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a' });
    const refused = new RefusedFiles();
    refused.add('v', 0);
    expect(await refused.isStillRefused(path.join(folder, 'none'), 'v')).toBe(true);
    expect(refused.has('v')).toBe(true);
    expect(await refused.isStillRefused(path.join(folder, 'a.txt'), 'v')).toBe(false);
    expect(refused.has('v')).toBe(false);
  });

  it('is bounded', () => {
    const refused = new RefusedFiles();
    for (let number = 0; number < 1_001; number++) refused.add(`${number}`, 0);
    expect([refused.has('0'), refused.has('1'), refused.has('1000')]).toEqual([false, true, true]);
  });
});
