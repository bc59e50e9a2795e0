/** Programs of small systems and of developers, which need nothing but files: git's dumb protocol, and busybox. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { serveFolder, serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONTENT = randomBytes(700_001);

async function sh(folder: string, line: string): Promise<string> {
  const env = { ...process.env, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = await run('sh', ['-ec', `cd "$0"; ${line}`, folder], env);
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return stdout;
}

const COMMIT = 'git add -A && git -c user.name=Ada -c user.email=ada@example.org commit -qm';

describe('git', { timeout: 60_000 }, () => {
  it.each([
    ['loose', ''],
    ['packed', 'git -C shared.git gc -q --aggressive --prune=now;'],
  ])('clones a bare repository that is a plain folder, and fetches what is new: %s', async (_, pack) => {
    const folder = await createTempFolder({ work: { 'a.txt': 'hello\n', 'large.bin': CONTENT } });
    const publish = `git -C work push -q ../shared.git main; ${pack} git -C shared.git update-server-info;`;
    await sh(folder, `git init -q -b main work; (cd work; ${COMMIT} first; git tag v1)`);
    await sh(folder, `git init -q --bare -b main shared.git; ${publish}`);
    const server = await serveFolder(folder);
    const place = await createTempFolder();
    await sh(place, `git clone -q http://127.0.0.1:${server.port}/shared.git copy`);
    expect(readFileSync(path.join(place, 'copy/large.bin')).equals(CONTENT)).toBe(true);

    await appendFile(path.join(folder, 'work/a.txt'), 'again\n');
    await sh(folder, `(cd work; ${COMMIT} second); ${publish}`);
    await sh(place, 'git -C copy pull -q');
    expect(readFileSync(path.join(place, 'copy/a.txt'), 'utf8')).toBe('hello\nagain\n');
    expect(await sh(place, 'git -C copy fsck --no-dangling')).toBe('');
    expect(server.bugs).toEqual([]);
  });
});

describe('busybox wget', { timeout: 60_000 }, () => {
  it('downloads, goes on where it broke off, and names files as they are called', async () => {
    const server = await serveTree({ 'large.bin': CONTENT, 'a file ü.txt': 'text', sub: { 'b.txt': 'b' } });
    const place = await createTempFolder();
    const url = `http://127.0.0.1:${server.port}`;
    await sh(place, `busybox wget -q ${url}/large.bin '${url}/a%20file%20%C3%BC.txt'`);
    const file = path.join(place, 'large.bin');
    expect(readFileSync(file).equals(CONTENT)).toBe(true);
    writeFileSync(file, CONTENT.subarray(0, 300_000));
    await sh(place, `busybox wget -q -c ${url}/large.bin`);
    expect(readFileSync(file).equals(CONTENT)).toBe(true);
    expect((await server.ended(3)).map(({ status }) => status)).toEqual([200, 200, 206]);
    await sh(place, `busybox wget -q --spider ${url}/sub/b.txt`);
  });

  it('takes a folder as a tar through a pipe, and checks it', async () => {
    const server = await serveTree({ 'large.bin': CONTENT, '中文.txt': 'text', sub: { deeper: { 'b.txt': 'b' } } });
    const place = await createTempFolder();
    const url = `http://127.0.0.1:${server.port}/`;
    await sh(place, `busybox wget -q -O - '${url}?tar' | busybox tar -x -f -`);
    await writeFile(path.join(place, '.sums'), await (await fetch(`${url}?sha256sums`)).text());
    expect(await sh(place, 'busybox sha256sum -c .sums')).toMatch(/^(?:.*: OK\n){3}$/);
    await sh(place, `busybox wget -q -O .all.zip '${url}?zip'; mkdir .out; busybox unzip -q .all.zip -d .out`);
    expect(readFileSync(path.join(place, '.out/large.bin')).equals(CONTENT)).toBe(true);
  });
});
