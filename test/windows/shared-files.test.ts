/** What visitors get of a folder that Windows' own Node shares: names that mean something else there, and files in use. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../support/raw-client.ts';
import { sharePorthole, startNode, Undoing, windowsPath } from '../support/windows-program.ts';

/** More than any buffer between the two holds. */
const LARGE_BYTES = 32 * 1024 * 1024;
/** What libuv calls UV_FS_O_EXLOCK: shared with nobody. */
const EXCLUSIVE = 0x10000000;
/** More than Windows took before it knew of long paths. */
const DEEP_NAMES = Array.from({ length: 8 }, (_, index) => `${index}-${'long'.repeat(12)}`);

const undoing = new Undoing();
let folder: string;
let origin: string;
let readLog: () => string;

beforeAll(async () => {
  folder = await undoing.folder({
    'a.txt': 'the file',
    'trail.': 'a dot behind',
    trail: 'no dot',
    'a.txt ': 'a space behind',
    'Ünïcode 文件.txt': 'text',
    '.hidden-from-visitors': 'secret',
    sub: { 'b.txt': 'below', nested: { 'c.txt': 'further below' }, '.private-folder': { 'c.txt': 'secret' } },
    kept: { 'old.txt': 'old' },
  });
  const deep = path.join(folder, ...DEEP_NAMES);
  await mkdir(deep, { recursive: true });
  await writeFile(path.join(deep, 'deep.txt'), 'deep');
  await writeFile(path.join(folder, 'large.bin'), Buffer.alloc(LARGE_BYTES, 7));
  const share = await sharePorthole([windowsPath(folder), '--no-config', '--write', 'change'], undoing);
  origin = share.origin;
  readLog = () => share.read().stdout;
}, 120_000);

afterAll(() => undoing.run());

/** Without the client's own idea of what a path is. */
async function ask(
  target: string,
  lines: readonly string[] = [],
  method = 'GET',
): Promise<{ status: number; text: string }> {
  const client = await RawClient.connect(Number(new URL(origin).port));
  await client.send(
    [`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines, '', ''].join('\r\n'),
  );
  const { responses } = await client.closed();
  const [response] = responses;
  return { status: response?.status ?? 0, text: response?.content.toString() ?? '' };
}

async function namesIn(target: string): Promise<readonly string[]> {
  const listing = (await (await fetch(`${origin}${target}?json`)).json()) as { entries: { name: string }[] };
  return listing.entries.map(({ name }) => name);
}

describe('a file is reached by its own name', () => {
  it.each([
    ['/a.txt', 'the file'],
    ['/A.TXT', 'the file'],
    ['/SUB/B.Txt', 'below'],
    ['/%C3%9Cn%C3%AFcode%20%E6%96%87%E4%BB%B6.txt', 'text'],
    [`/${DEEP_NAMES.join('/')}/deep.txt`, 'deep'],
  ])('%s', async (target, text) => {
    expect(await ask(target)).toEqual({ status: 200, text });
  });

  it.each([
    ['a dot behind it', '/a.txt.'],
    ['dots and spaces behind it', '/a.txt%20.%20'],
    ['a space behind it', '/a.txt%20'],
    ['a dot behind a folder', '/sub./b.txt'],
    ['its stream', '/a.txt::$DATA'],
    ['another stream', '/a.txt:other'],
    ['a folder as a stream', '/sub::$INDEX_ALLOCATION/b.txt'],
    ['a device', '/CON'],
    ['a device with an ending', '/nul.txt'],
    ['a device below a folder', '/sub/com1'],
    ['a device with a superscript', '/COM%C2%B9'],
    ['a device behind a space', '/aux%20.txt'],
    ['the console', '/CONIN$'],
    ['a separator', '/sub%5Cb.txt'],
    ['a drive', '/C:/windows/win.ini'],
    ['an encoded drive', '/C%3A%5Cwindows%5Cwin.ini'],
    ['a drive below', '/sub/C:'],
    ['a long path', '/%3F%3F/C:/windows/win.ini'],
    ['a UNC path', '//%5C%5Clocalhost%5Cc$/windows/win.ini'],
    ['a wildcard', '/a.tx%3F'],
    ['octets that are no text', '/%ff'],
  ])('not by one that means something else to Windows: %s', async (_, target) => {
    expect((await ask(target)).status).toBe(404);
  });

  it.each([['/..%5Cwindows', '/%2e%2e/', '/sub/..%5c..%5c']])('not by one that climbs', async (...targets) => {
    for (const target of targets) expect((await ask(target)).status).toBe(400);
  });

  it('not by a short name, where what it stands for is hidden', async () => {
    const code = `require('child_process').spawnSync('cmd', ['/c', 'dir', '/x', '/a', ${JSON.stringify(windowsPath(folder))}], { stdio: 'inherit' })`;
    const listed = await (await startNode(['-e', code], undoing)).finished;
    const short = /(\S*~\S*)\s+\.hidden-from-visitors/i.exec(listed.stdout)?.[1];
    expect(short).toBeDefined();
    expect((await ask(`/${short}`)).status).toBe(404);
  });
});

describe('what no name leads to', () => {
  it('is not listed', async () => {
    const names = await namesIn('/');
    expect(names).toContain('trail');
    expect(names).not.toContain('trail.');
    expect(names).not.toContain('a.txt ');
  });

  it('is left out of archives, which are whole, and say so', async () => {
    const response = await fetch(`${origin}/?zip`);
    const octets = Buffer.from(await response.arrayBuffer());
    expect(octets.length).toBe(Number(response.headers.get('content-length')));
    expect(response.headers.get('porthole-missing')).toBe('2');
  });

  it('is never written as a path: archives have slashes between names', async () => {
    const octets = Buffer.from(await (await fetch(`${origin}/sub/?zip`)).arrayBuffer());
    expect(octets.includes('nested/c.txt')).toBe(true);
    expect(octets.includes('\\')).toBe(false);
  });
});

describe('what visitors send', () => {
  it.each(['/new.txt.', '/new.txt%20', '/a.txt::$DATA', '/new.txt:s', '/CON.txt', '/s%5Cx', '/%3Cx%3E', '/LPT%C2%B2'])(
    'is refused under %s',
    async (target) => {
      const before = await readdir(folder);
      const { status } = await ask(target, ['Content-Length: 0'], 'PUT');
      expect([400, 404]).toContain(status);
      expect(await readdir(folder)).toEqual(before);
    },
  );

  it('replaces the file of the same name in another case, which keeps its own', async () => {
    const response = await fetch(`${origin}/kept/OLD.TXT`, { method: 'PUT', body: 'new' });
    expect(response.status).toBe(204);
    expect(await readdir(path.join(folder, 'kept'))).toHaveLength(1);
    expect(await (await fetch(`${origin}/kept/old.txt`)).text()).toBe('new');
  });

  it('arrives whole in a folder whose path is long', async () => {
    const response = await fetch(`${origin}/${DEEP_NAMES.join('/')}/sent.txt`, { method: 'PUT', body: 'sent' });
    expect(response.status).toBe(201);
    expect(await readFile(path.join(folder, ...DEEP_NAMES, 'sent.txt'), 'utf8')).toBe('sent');
  });
});

describe('what programs do over WebDAV', () => {
  const send = async (method: string, target: string, headers: Record<string, string> = {}, body?: string) => {
    const response = await fetch(`${origin}${target}`, { method, headers, ...(body !== undefined && { body }) });
    return { status: response.status, text: await response.text() };
  };

  it('makes, moves, copies, lists and deletes, and leads to no name that means something else', async () => {
    expect((await send('MKCOL', '/dav/')).status).toBe(201);
    expect((await send('PUT', '/dav/x.txt', {}, 'sent')).status).toBe(201);
    expect((await send('MOVE', '/dav/x.txt', { destination: `${origin}/dav/y.txt` })).status).toBe(201);
    expect((await send('COPY', '/dav/y.txt', { destination: `${origin}/dav/z.txt` })).status).toBe(201);
    for (const name of ['CON', 'y.txt.', 'y.txt::$DATA', 'a%5Cb.txt']) {
      const { status } = await send('MOVE', '/dav/y.txt', { destination: `${origin}/dav/${name}` });
      expect([name, status >= 400 && status < 500]).toEqual([name, true]);
    }
    const { status, text } = await send('PROPFIND', '/dav/', { depth: '1' });
    expect([status, text.includes('/dav/y.txt'), text.includes('/dav/z.txt')]).toEqual([207, true, true]);
    expect((await readdir(path.join(folder, 'dav'))).sort()).toEqual(['y.txt', 'z.txt']);
    expect((await send('DELETE', '/dav/')).status).toBe(204);
    expect(await readdir(folder)).not.toContain('dav');
  });
});

describe('what visitors remove', () => {
  const change = (fields: readonly (readonly [string, string])[]): Promise<Response> =>
    fetch(`${origin}/removed/?change`, {
      method: 'POST',
      headers: { accept: 'text/html', 'accept-language': 'en', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    });

  it('is gone for good in the terminal mode, in another case too, and nothing is left in its place', async () => {
    await mkdir(path.join(folder, 'removed', 'full'), { recursive: true });
    for (const name of ['one.txt', 'Two.txt', 'full/x.txt']) await writeFile(path.join(folder, 'removed', name), 'x');
    expect((await fetch(`${origin}/removed/one.txt`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${origin}/removed/TWO.TXT`, { method: 'DELETE' })).status).toBe(204);
    const asked = await change([
      ['do', 'delete-for-good'],
      ['entry', 'full/'],
    ]);
    expect([asked.status, (await asked.text()).includes('Deleted.')]).toEqual([200, true]);
    await expect.poll(() => readdir(path.join(folder, 'removed'))).toEqual([]);
  });

  it.each(['/removed/CON', '/removed/a.txt::$DATA', '/removed/%2e%2e/a.txt.', '/a.txt.'])(
    'is nothing that %s could mean',
    async (target) => {
      const { status } = await ask(target, [], 'DELETE');
      expect([400, 404]).toContain(status);
      expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('the file');
    },
  );
});

describe('a file in use', () => {
  it('that another program holds for itself is refused, and had again when it lets go', async () => {
    await writeFile(path.join(folder, 'held.txt'), 'held');
    const code = `fs.openSync(${JSON.stringify(windowsPath(path.join(folder, 'held.txt')))}, ${EXCLUSIVE}); console.log('holds'); setInterval(() => {}, 1000)`;
    const holder = await startNode(['-e', code], undoing);
    await expect.poll(() => holder.read().stdout + holder.read().stderr).toContain('holds');
    const refused = await fetch(`${origin}/held.txt`);
    expect(refused.status).toBe(503);
    expect(await refused.text()).not.toContain('\\');
    const archive = await fetch(`${origin}/?zip`);
    await archive.arrayBuffer().catch(() => undefined);
    holder.child.kill('SIGKILL');
    await holder.finished;
    await expect.poll(async () => (await fetch(`${origin}/held.txt`)).text()).toBe('held');
  });

  it('is not removed under another program, which a visitor is told; afterwards it is', async () => {
    const file = path.join(folder, 'kept', 'in-use.txt');
    await writeFile(file, 'in use');
    const code = `fs.openSync(${JSON.stringify(windowsPath(file))}, ${EXCLUSIVE}); console.log('holds'); setInterval(() => {}, 1000)`;
    const holder = await startNode(['-e', code], undoing);
    await expect.poll(() => holder.read().stdout + holder.read().stderr).toContain('holds');
    const refused = await fetch(`${origin}/kept/in-use.txt`, { method: 'DELETE' });
    expect([403, 409, 423, 503]).toContain(refused.status);
    expect(await refused.text()).not.toContain('\\');
    expect(await namesIn('/kept/')).toContain('in-use.txt');
    holder.child.kill('SIGKILL');
    await holder.finished;
    const remove = async () => (await fetch(`${origin}/kept/in-use.txt`, { method: 'DELETE' })).status;
    await expect.poll(remove).toBe(204);
    expect(await readdir(path.join(folder, 'kept'))).not.toContain('in-use.txt');
  });

  it('goes on being sent to the end when it is removed and replaced meanwhile', async () => {
    const response = await fetch(`${origin}/large.bin`);
    const reader = response.body?.getReader();
    let bytes = (await reader?.read())?.value?.length ?? 0;
    const replacing = await fetch(`${origin}/large.bin`, { method: 'PUT', body: 'another' });
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      bytes += piece.value.length;
    expect(bytes).toBe(LARGE_BYTES);
    expect(replacing.status).toBe(204);
    expect(await (await fetch(`${origin}/large.bin`)).text()).toBe('another');
  });
});

it('a line of the log tells of each request, and ends as lines do', async () => {
  await ask('/a.txt?logged');
  await expect.poll(readLog).toMatch(/"GET \/a\.txt\?logged HTTP\/1\.1" 200 8 "-" "-"\r?\n$/);
});
