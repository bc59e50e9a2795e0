/** A drop box: all that comes lies with its sender's other things, and nothing that is answered tells what is there. */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShareChange } from '../../main/share/options.ts';
import { askDav } from '../support/dav.ts';
import { makeLink } from '../support/linked-share.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { RunningShare } from '../support/running-share.ts';
import { runAttendedShare } from '../support/running-share.ts';
import type { Tree } from '../support/temp-folder.ts';

interface Box extends RunningShare {
  /** The link's: `/~/TOKEN/` */
  readonly path: string;
}

/** @param into where what comes by the link goes */
async function openBox(tree: Tree, into: ShareChange['receivesInto']): Promise<Box> {
  const running = await runAttendedShare(tree, { asksFirst: false, receivesInto: into });
  const link = await makeLink({ kind: 'folder', path: running.folder }, '/', { right: 'add' });
  running.share.setLinks([link.record]);
  return { ...running, path: link.path };
}

async function send(port: number, line: string, fields: readonly string[] = [], content = ''): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  const length = `Content-Length: ${Buffer.byteLength(content)}`;
  await client.send(requestText(`${line} HTTP/1.1`, 'Host: localhost', length, ...fields), content);
  return client.response(line.split(' ')[0] ?? '');
}

/** The one folder that senders have here, whatever the day. */
async function ownFolder(folder: string): Promise<string> {
  const own = (await readdir(folder)).filter((name) => /^127\.0\.0\.1 \d{4}-/.test(name));
  if (own.length === 0) throw new Error(`No folder of the sender's in ${folder}`);
  return join(folder, own.at(-1) ?? '');
}

describe("a sender's own folder", () => {
  it('takes what programs put, and the folders that they make, also one in the other', async () => {
    const { port, path, folder } = await openBox({}, undefined);
    expect((await send(port, `MKCOL ${path}trip/`)).status).toBe(201);
    expect((await send(port, `MKCOL ${path}trip/day%201/`)).status).toBe(201);
    expect((await send(port, `PUT ${path}trip/day%201/a.txt`, [], 'a')).status).toBe(201);
    expect((await send(port, `PUT ${path}deep/er/b.txt`, [], 'b')).status).toBe(201);
    expect((await readdir(folder)).every((name) => name.startsWith('127.0.0.1 '))).toBe(true);
    const own = await ownFolder(folder);
    expect(await readFile(join(own, 'trip', 'day 1', 'a.txt'), 'utf8')).toBe('a');
    expect(await readFile(join(own, 'deep', 'er', 'b.txt'), 'utf8')).toBe('b');
  });

  it('takes the empty folders of a batch, by the name that its sender gave', async () => {
    const { port, path, folder } = await openBox({}, undefined);
    const wish = JSON.stringify({ sender: 'Anna', files: [{ path: 'a.txt', size: 1, modified: 0 }] });
    const asked = await send(port, `POST ${path}?send`, ['Content-Type: application/json'], wish);
    const { id } = JSON.parse(asked.text) as { readonly id: string };
    expect((await send(port, `MKCOL ${path}empty/`, [`Porthole-Sending: ${id}`])).status).toBe(201);
    const [own = ''] = await readdir(folder);
    expect([own.startsWith('Anna '), await readdir(join(folder, own))]).toEqual([true, ['empty']]);
  });

  it('takes them where folders are shown as well, and what is put into them', async () => {
    const options = { write: 'add', asksFirst: false, receivesInto: 'sender-folder' } as const;
    const { port, folder } = await runAttendedShare({ 'there/': {} }, options);
    expect((await send(port, 'MKCOL /new/')).status).toBe(201);
    expect((await send(port, 'PUT /new/a.txt', [], 'a')).status).toBe(201);
    expect((await send(port, 'PUT /nowhere/a.txt', [], 'a')).status).toBe(409);
    expect(await readFile(join(await ownFolder(folder), 'new', 'a.txt'), 'utf8')).toBe('a');
    expect(await readdir(join(folder, 'there'))).toEqual([]);
  });
});

type Probe = [rule: string, line: string, fields?: readonly string[], content?: string];

/** What a visitor may find out by asking for a name. */
const PROBES: readonly Probe[] = [
  ['GET', 'GET NAME'],
  ['GET of a folder', 'GET NAME/'],
  ['HEAD', 'HEAD NAME'],
  ['GET with a condition', 'GET NAME', ['If-None-Match: *']],
  ['a range', 'GET NAME', ['Range: bytes=0-0']],
  ['a zip', 'GET NAME/?zip'],
  ['a search', 'GET NAME/?search=a'],
  ['JSON', 'GET NAME/?json'],
  ['checksums', 'GET NAME/?sha256sums'],
  ['a thumbnail', 'GET NAME?thumbnail'],
  ['PROPFIND', 'PROPFIND NAME', ['Depth: 0']],
  ['PROPFIND of a folder', 'PROPFIND NAME/', ['Depth: 1']],
  ['OPTIONS', 'OPTIONS NAME'],
  ['OPTIONS of a folder', 'OPTIONS NAME/'],
  ['PUT', 'PUT NAME', [], 'x'],
  ['PUT below it', 'PUT NAME/x.txt', [], 'x'],
  ['PUT unless it is there', 'PUT NAME', ['If-None-Match: *'], 'x'],
  ['PUT if it is there', 'PUT NAME', ['If-Match: *'], 'x'],
  ['PUT if it is unchanged', 'PUT NAME', ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT'], 'x'],
  ['PUT by a tagged condition', 'PUT other.txt', ['If: <NAME> (Not <DAV:no-lock>)'], 'x'],
  ['PUT that goes on', 'PUT NAME', ['Content-Range: bytes 1-1/2'], 'x'],
  ['an upload in pieces', 'PUT NAME', ['Upload-Complete: ?0', 'Upload-Length: 2'], ''],
  ['MKCOL', 'MKCOL NAME'],
  ['MKCOL below it', 'MKCOL NAME/x/'],
  ['a form', 'POST NAME/?upload', ['Content-Type: multipart/form-data; boundary=x'], '--x--\r\n'],
  ['a batch', 'POST NAME/?send', [], '{"sender":"","files":[]}'],
  ['PATCH', 'PATCH NAME', [], 'x'],
  ['DELETE', 'DELETE NAME'],
  ['MOVE', 'MOVE NAME', ['Destination: /other']],
  ['COPY', 'COPY NAME', ['Destination: /other']],
  ['COPY onto it', 'COPY other', ['Destination: NAME']],
  ['LOCK', 'LOCK NAME'],
  ['UNLOCK', 'UNLOCK NAME', ['Lock-Token: <urn:uuid:x>']],
  ['PROPPATCH', 'PROPPATCH NAME'],
];

/** An answer without what belongs to this very request: its address, a tag of what it has made, the moment. */
function tellable({ status, fields, content }: ParsedResponse, name: string): string {
  const OWN = /^(?:date|etag|content-length|content-security-policy)$/i;
  const told = fields.filter(([field]) => !OWN.test(field)).map(([field, value]) => `${field}: ${value}`);
  return [status, ...told, content.toString('latin1')]
    .join('\n')
    .replaceAll(name, 'NAME')
    .replace(/nonce-?[="\w+/-]*/g, '')
    .replace(/~porthole\/uploads?\/[\w-]+/g, 'upload');
}

describe.each(['here', 'sender-folder'] as const)('a drop box into %s', (into) => {
  it.each<Probe>(PROBES)('tells nothing of what is there by %s', async (_, line, fields = [], content = '') => {
    const { port, path, folder } = await openBox({}, into);
    // What others have sent, also into the folder that this sender would have.
    await send(port, `PUT ${path}seed.txt`, [], 'x');
    const places = into === 'here' ? [folder] : [folder, await ownFolder(folder)];
    for (const place of places) {
      await writeFile(join(place, 'file1'), 'secret');
      await mkdir(join(place, 'fold1', 'secret'), { recursive: true });
      await symlink('/etc', join(place, 'link1'));
    }
    const answers: string[] = [];
    for (const name of ['file1', 'fold1', 'link1', 'none1']) {
      const filled = [line, ...fields].map((text) => text.replace('NAME', `${path}${name}`));
      const [first = '', ...rest] = filled.map((text) => text.replace(/ (other\S*)/, ` ${path}$1`));
      answers.push(tellable(await send(port, first, rest, content), name));
    }
    expect(new Set(answers)).toEqual(new Set([answers[3]]));
    for (const place of places) expect(await readFile(join(place, 'file1'), 'utf8')).toBe('secret');
  });

  it('keeps all that has the same name, and tells the same address each time', async () => {
    const { port, path, folder } = await openBox({}, into);
    const locations = [];
    for (const content of ['1', '2'])
      locations.push((await send(port, `PUT ${path}a.txt`, [], content)).field('Location'));
    expect(locations).toEqual([`${path}a.txt`, `${path}a.txt`]);
    const own = into === 'here' ? folder : await ownFolder(folder);
    expect((await readdir(own)).sort()).toEqual(['a (2).txt', 'a.txt']);
  });
});

describe('locks of others in a drop box', () => {
  const TREE = { 'locked.txt': 'x', 'free.txt': 'x', 'locked/': { 'a.txt': 'a' }, 'free/': {} };
  const REQUESTS = [
    'PUT NAME.txt',
    'PUT NAME.txt/below',
    'PUT NAME/new.txt',
    'PUT NAME/a.txt',
    'MKCOL NAME/',
    'MKCOL NAME/new/',
  ];

  async function lockedBox(...locked: readonly string[]) {
    const options = { asksFirst: false, receivesInto: 'here', write: 'change' } as const;
    const running = await runAttendedShare(TREE, options);
    const link = await makeLink({ kind: 'folder', path: running.folder }, '/', { right: 'add' });
    running.share.setLinks([link.record]);
    const scope = '<D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype>';
    const body = `<?xml version="1.0"?><D:lockinfo xmlns:D="DAV:">${scope}</D:lockinfo>`;
    for (const path of locked) {
      expect((await askDav(running.port, `LOCK ${path}`, { 'Content-Type': 'application/xml' }, body)).status).toBe(
        200,
      );
    }
    return { ...running, path: link.path };
  }

  it.each(REQUESTS)('%s is answered as for a name that nobody has locked', async (line) => {
    const { port, path, folder } = await lockedBox('/locked.txt', '/locked/');
    const content = line.startsWith('PUT') ? 'new' : '';
    const answers: string[] = [];
    for (const name of ['locked', 'free', 'nothing']) {
      const { status, fields, text } = await send(port, line.replace('NAME', path + name), [], content);
      const told = fields.filter(([field]) => !['Date', 'ETag', 'Last-Modified'].includes(field));
      answers.push(JSON.stringify([status, told, text]).replaceAll(name, 'NAME'));
    }
    expect(answers).toEqual(answers.map(() => answers[2]));
    expect(answers[0]).toContain('[201,');
    expect(await readdir(join(folder, 'locked'))).toEqual(['a.txt']);
    expect(await readFile(join(folder, 'locked.txt'), 'utf8')).toBe('x');
  });

  it('of all that is in it refuse every name alike, and tell no other', async () => {
    const { port, path, folder } = await lockedBox('/');
    const texts: string[] = [];
    for (const line of REQUESTS) {
      for (const name of ['locked', 'nothing']) {
        const { status, text } = await send(
          port,
          line.replace('NAME', path + name),
          [],
          line.startsWith('PUT') ? 'x' : '',
        );
        expect([line, status]).toEqual([line, 423]);
        texts.push(text);
      }
    }
    expect(texts.join('')).not.toMatch(/locked\.txt|free|href/);
    expect((await readdir(folder)).sort()).toEqual(['free', 'free.txt', 'locked', 'locked.txt']);
  });
});
