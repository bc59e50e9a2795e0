/** Parts of what a program was receiving when it was ended: swept when nobody has touched them for a day, and nothing else is. */
import { access, mkdir, readdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Room } from '../../main/receiving/free-space.ts';
import { UploadStore } from '../../main/receiving/upload-store.ts';
import { newUploadId, partNameOf, RECORDS_FOLDER } from '../../main/tree/part-names.ts';
import { askDav } from '../support/dav.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const HOUR = 60 * 60 * 1000;

/** What a program does that is started so many hours later. */
const sweepAfter = (folder: string, hours: number): Promise<void> =>
  new UploadStore(new Room(), folder, () => Date.now() + hours * HOUR).sweep();

async function begin(port: number, line: string, fields: readonly string[], part: string): Promise<void> {
  const client = await RawClient.connect(port);
  await client.send(requestText(`${line} HTTP/1.1`, 'Host: localhost', 'Expect: 100-continue', ...fields));
  await client.until('100 Continue');
  await client.send(part);
}

const FORM = ['--b', 'Content-Disposition: form-data; name="files"; filename="a.txt"', '', 'half'].join('\r\n');
const PARTIAL = ['Upload-Complete: ?0', 'Upload-Length: 8'];

/** Every form in which a file comes: none of them comes to its end. */
const FORMS: readonly (readonly [form: string, begin: (port: number) => Promise<void>])[] = [
  ['PUT', (port) => begin(port, 'PUT /sub/a.txt', ['Content-Length: 8'], 'half')],
  [
    'PUT with a range',
    (port) => begin(port, 'PUT /sub/a.txt', ['Content-Length: 8', 'Content-Range: bytes 0-7/8'], 'half'),
  ],
  ['PUT of an upload that goes on', (port) => begin(port, 'PUT /sub/a.txt', [...PARTIAL, 'Content-Length: 6'], 'half')],
  [
    'POST of an upload that goes on',
    (port) => {
      const name = 'Content-Disposition: attachment; filename="a.txt"';
      return begin(port, 'POST /sub/?upload', [name, ...PARTIAL, 'Content-Length: 6'], 'half');
    },
  ],
  [
    'a form',
    (port) => {
      const type = 'Content-Type: multipart/form-data; boundary=b';
      return begin(port, 'POST /sub/?upload', [type, 'Content-Length: 1000'], FORM);
    },
  ],
  [
    'PUT by WebDAV, with a lock',
    async (port) => {
      const scope = '<D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype>';
      const asked = `<?xml version="1.0"?><D:lockinfo xmlns:D="DAV:">${scope}</D:lockinfo>`;
      const lock = await askDav(port, 'LOCK /sub/', { 'Content-Type': 'application/xml' }, asked);
      const token = `If: </sub/> (${lock.field('Lock-Token')})`;
      await begin(port, 'PUT /sub/a.txt', [token, 'Content-Length: 8'], 'half');
    },
  ],
];

const partsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'sub'))).filter((name) => name.endsWith('.part'));

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

describe('what was being received when a program was ended', () => {
  it.each(FORMS)('by %s is there for a day, and gone then, with its record', async (_, send) => {
    const { port, folder } = await serveReceiving({ 'sub/': {} }, { rights: 'change' });
    await send(port);
    let parts: readonly string[] = [];
    while (parts.length === 0) parts = await partsIn(folder);
    await sweepAfter(folder, 23);
    expect(await partsIn(folder)).toEqual(parts);
    await sweepAfter(folder, 25);
    expect(await partsIn(folder)).toEqual([]);
    expect(await isThere(join(folder, RECORDS_FOLDER))).toBe(false);
  });

  it('is nothing that only has a name like it', async () => {
    const folder = await createTempFolder({ 'sub/': {}, [RECORDS_FOLDER]: { 'notes.txt': 'x', 'a.json': '{}' } });
    const id = newUploadId();
    const names = [partNameOf(id), partNameOf('short'), `${partNameOf(newUploadId())}.txt`, 'a.part', '.part'];
    const old = new Date(Date.now() - 100 * HOUR);
    for (const name of names) {
      await writeFile(join(folder, 'sub', name), 'somebody else’s');
      await utimes(join(folder, 'sub', name), old, old);
    }
    // Not a record, though it is named as one; and one whose part is a folder.
    await writeFile(join(folder, RECORDS_FOLDER, `${id}.json`), JSON.stringify({ id, folder: ['sub'] }));
    await sweepAfter(folder, 1000);
    expect((await readdir(join(folder, 'sub'))).sort()).toEqual([...names].sort());
    expect(await readdir(join(folder, RECORDS_FOLDER))).toContain('notes.txt');
  });

  it('is no folder and no link that has the name of a part, and nothing outside', async () => {
    const { port, folder } = await serveReceiving({ 'sub/': {}, 'kept.txt': 'kept' }, { rights: 'change' });
    const outside = await createTempFolder({ 'far.txt': 'far' });
    for (const [kind, line] of [
      ['folder', 'PUT /sub/a.txt'],
      ['link', 'PUT /sub/b.txt'],
    ] as const) {
      await begin(port, line, ['Content-Length: 8'], 'half');
      let parts: readonly string[] = [];
      while (parts.length === 0) parts = await partsIn(folder);
      const part = join(folder, 'sub', parts[0] ?? '');
      await rename(part, join(folder, `${kind}-was-here`));
      if (kind === 'folder') await mkdir(part);
      else await symlink(join(outside, 'far.txt'), part);
      await sweepAfter(folder, 25);
      expect(await partsIn(folder)).toHaveLength(1);
      await rename(part, join(folder, `${kind}-done`));
    }
    expect(await isThere(join(outside, 'far.txt'))).toBe(true);
    expect(await isThere(join(folder, 'kept.txt'))).toBe(true);
  });
});
