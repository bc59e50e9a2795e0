/** What a program was copying, deleting or keeping for the trash when it was killed: nobody is shown it, and it is swept. */
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Asides } from '../../main/tree/asides.ts';
import { newUploadId, partNameOf, RECORDS_FOLDER } from '../../main/tree/part-names.ts';
import { KilledShare, KilledThread, send, unrecorded } from '../load/kills.mjs';
import { createTempFolder } from '../support/temp-folder.ts';

const HOUR = 60 * 60 * 1000;
const NOTHING = new Uint8Array();
const FILES = 500;

const sweepAfter = (folder: string, hours: number): Promise<void> =>
  new Asides(folder, () => Date.now() + hours * HOUR).sweep();

const hiddenIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('.porthole-upload-'));

async function start(folder: string, kind: 'program' | 'thread', options = {}): Promise<KilledShare | KilledThread> {
  const share = kind === 'program' ? new KilledShare(folder) : new KilledThread(folder, options);
  onTestFinished(() => share.end('SIGKILL'));
  await share.start();
  return share;
}

/** Ends the share as soon as something hidden is there. @returns its name; undefined when all was over before */
async function killWhen(share: KilledShare | KilledThread, head: string): Promise<string | undefined> {
  let isOver = false;
  const answered = send(share.port, head, NOTHING).finally(() => {
    isOver = true;
  });
  let hidden: readonly string[] = [];
  while (hidden.length === 0 && !isOver) hidden = await hiddenIn(share.folder);
  await share.end('SIGKILL');
  await answered;
  return (await hiddenIn(share.folder))[0];
}

async function manyFiles(folder: string): Promise<void> {
  await mkdir(folder);
  for (let number = 0; number < FILES; number++) await writeFile(join(folder, `${number}`), 'x');
}

async function text(port: number, target: string): Promise<string> {
  return await (await fetch(`http://127.0.0.1:${port}${target}`)).text();
}

describe.each(['program', 'thread'] as const)(
  'a folder that was being copied when its share in a %s was killed',
  (kind) => {
    it('is shown to nobody, is there for a day, and gone then', { timeout: 60_000 }, async () => {
      const folder = await createTempFolder({ 'kept.txt': 'kept' });
      await manyFiles(join(folder, 'tree'));
      const share = await start(folder, kind);
      let hidden: string | undefined;
      // A system that lets nobody look for long may have finished one.
      for (let tries = 0; hidden === undefined; tries++) {
        if (tries > 0) await share.start();
        hidden = await killWhen(share, `COPY /tree/ HTTP/1.1\r\nDestination: /copy-${tries}/`);
      }
      expect(await unrecorded(folder)).toEqual([]);
      await share.start();
      for (const target of ['/', '/?json', '/?search=porthole', '/?contents']) {
        expect(await text(share.port, target)).not.toContain('.porthole-upload');
      }
      expect((await send(share.port, `GET /${hidden}/ HTTP/1.1`, NOTHING))?.status).toBe(404);
      await sweepAfter(folder, 23);
      expect(await hiddenIn(folder)).toEqual([hidden]);
      await sweepAfter(folder, 25);
      expect((await readdir(folder)).filter((name) => !name.startsWith('copy-'))).toEqual(['kept.txt', 'tree']);
      expect(await readdir(join(folder, 'tree'))).toHaveLength(FILES);
    });
  },
);

describe('what was being kept for the trash when the thread of a share was killed', () => {
  it('has its place meanwhile, and its second name is swept', { timeout: 60_000 }, async () => {
    const folder = await createTempFolder({ 'a.txt': 'old' });
    // Nobody answers for the trash.
    const share = await start(folder, 'thread', { hasTrash: true });
    const putting = send(share.port, 'PUT /a.txt HTTP/1.1', Buffer.from('new'));
    const seconds = async (): Promise<string[]> => {
      const names = await hiddenIn(folder);
      return (await Promise.all(names.map((name) => readdir(join(folder, name)).catch(() => [])))).flat();
    };
    while ((await seconds()).length === 0);
    await share.end('SIGKILL');
    await putting;
    expect(await unrecorded(folder)).toEqual([]);
    await sweepAfter(folder, 25);
    expect(await seconds()).toEqual([]);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });
});

describe('a sweep', () => {
  const record = (folder: readonly string[], returnsTo?: string): string =>
    JSON.stringify({ folder, returnsTo, begun: 1 });

  async function leave(folder: string, name: string, octets = 'left'): Promise<void> {
    await writeFile(join(folder, name), octets);
    await utimes(join(folder, name), 1, 1);
  }

  it('gives back its name to what was put aside, unless something has it', async () => {
    const folder = await createTempFolder({ [RECORDS_FOLDER]: {}, 'taken.txt': 'new' });
    const ids = { 'gone.txt': newUploadId(), 'taken.txt': newUploadId() };
    for (const [name, id] of Object.entries(ids)) {
      await writeFile(join(folder, RECORDS_FOLDER, `${id}.aside`), record([], name));
      await leave(folder, partNameOf(id));
    }
    await new Asides(folder).sweep();
    expect((await readdir(folder)).sort()).toEqual(['gone.txt', 'taken.txt']);
    expect(await readFile(join(folder, 'gone.txt'), 'utf8')).toBe('left');
    expect(await readFile(join(folder, 'taken.txt'), 'utf8')).toBe('new');
  });

  it('takes nothing of which no record tells, and nothing by a link or a record that leads out', async () => {
    const outside = await createTempFolder();
    const folder = await createTempFolder({ [RECORDS_FOLDER]: {}, 'sub/': {} });
    await symlink(outside, join(folder, 'out'));
    const ids = Array.from({ length: 4 }, newUploadId);
    const [unknown = '', linked = '', climbing = '', broken = ''] = ids;
    await leave(join(folder, 'sub'), partNameOf(unknown));
    for (const id of [linked, climbing, broken]) await leave(outside, partNameOf(id));
    const records = [
      [linked, record(['out'])],
      [climbing, record(['..', outside.split('/').at(-1) ?? ''])],
      [broken, '{"folder":'],
    ] as const;
    for (const [id, octets] of records) await writeFile(join(folder, RECORDS_FOLDER, `${id}.aside`), octets);
    await new Asides(folder).sweep();
    expect(await readdir(join(folder, 'sub'))).toEqual([partNameOf(unknown)]);
    expect(await readdir(outside)).toHaveLength(3);
  });

  it('takes nothing that this program is still at', async () => {
    const folder = await createTempFolder();
    const { FolderWriter } = await import('../../main/tree/folder-writer.ts');
    const { SharedFolder } = await import('../../main/tree/shared-folder.ts');
    await mkdir(join(folder, 'tree'));
    const asides = new Asides(folder, () => Date.now() + 100 * HOUR);
    const writer = new FolderWriter(await SharedFolder.open(folder, false), { asides });
    const sweeps: Promise<void>[] = [];
    await writer.copy(['tree'], ['copy'], { overwrites: false, goesOn: () => void sweeps.push(asides.sweep()) });
    await Promise.all(sweeps);
    expect((await readdir(folder)).sort()).toEqual(['copy', 'tree']);
  });
});
