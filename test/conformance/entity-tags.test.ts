/** Entity tags over restarts and over copies of what is shared: what was begun is gone on with, and nothing is told. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TagChoice } from '../../main/site/files/entity-tags.ts';
import { randomTagKey } from '../../main/site/files/entity-tags.ts';
import { PIXEL } from '../support/pixel.ts';
import { run } from '../support/run.ts';
import { serveFolder } from '../support/server.ts';
import { letFilesSettle, setModified } from '../support/settled.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const LARGE = randomBytes(3 * 1024 * 1024);
const TEXT = 'a text of many words. '.repeat(200);

const FILES: Tree = {
  'large.bin': LARGE,
  'small.bin': 'small',
  'text.txt': TEXT,
  'coded.txt': TEXT,
  'coded.txt.br': 'br',
};

/** Whatever has a tag that is made of files. */
const FORMS: readonly (readonly [form: string, target: string, fields: Record<string, string>])[] = [
  ['a small file', '/small.bin', {}],
  ['a large file', '/large.bin', {}],
  ['a file to be saved', '/small.bin?download', {}],
  ['a text compressed on the way', '/text.txt', { 'Accept-Encoding': 'gzip' }],
  ['a text that lies there compressed', '/coded.txt', { 'Accept-Encoding': 'br' }],
  ['a zip', '/?zip', {}],
  ['a tar of some', '/?tar&name=small.bin&name=large.bin', {}],
];

async function makeFolder(names: readonly string[] = Object.keys(FILES)): Promise<string> {
  const folder = await createTempFolder();
  for (const name of names) {
    writeFileSync(path.join(folder, name), FILES[name] as string);
    setModified(path.join(folder, name));
  }
  return folder;
}

type Ask = (target: string, fields?: Record<string, string>) => Promise<Response>;

async function serveWith(folder: string, tags: TagChoice): Promise<Ask> {
  const { port } = await serveFolder(folder, { directory: { tags } });
  return (target, headers = {}) => fetch(`http://127.0.0.1:${port}${target}`, { headers });
}

const own = (key = randomTagKey()): TagChoice => ({ key, isForReplicas: false });
const tagOf = async (ask: Ask, target: string, fields: Record<string, string>): Promise<string> =>
  (await ask(target, fields)).headers.get('etag') ?? '';

describe.each(FORMS)('the entity tag of %s', (_, target, fields) => {
  it('stays over a restart with the same key, so that a download goes on, and a copy is known to be good', async () => {
    const [folder, tags] = [await makeFolder(), own()];
    const ask = await serveWith(folder, tags);
    const whole = await ask(target, fields);
    const tag = whole.headers.get('etag') ?? '';
    const octets = Buffer.from(await whole.arrayBuffer());
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    const later = await serveWith(folder, tags);
    const rest = await later(target, { ...fields, Range: 'bytes=1-', 'If-Range': tag });
    expect(rest.status).toBe(206);
    expect(rest.headers.get('etag')).toBe(tag);
    if (!('Accept-Encoding' in fields)) {
      expect(Buffer.from(await rest.arrayBuffer()).equals(octets.subarray(1))).toBe(true);
    }
    expect((await later(target, { ...fields, 'If-None-Match': tag })).status).toBe(304);
    expect((await later(target, { ...fields, 'If-Match': tag })).status).toBe(200);
  });

  it('follows from a key: nobody can work out what it is made of', async () => {
    const folder = await makeFolder();
    const [one, other] = [await serveWith(folder, own()), await serveWith(folder, own())];
    expect(await tagOf(other, target, fields)).not.toBe(await tagOf(one, target, fields));
  });

  it('is the same for copies on several computers when they share a key for that, and only then', async () => {
    const [folder, copy] = [await makeFolder(), await makeFolder(Object.keys(FILES).reverse())];
    letFilesSettle();
    const tags = { key: 'a key that two computers share', isForReplicas: true };
    const [one, other] = [await serveWith(folder, tags), await serveWith(copy, tags)];
    expect(await tagOf(other, target, fields)).toBe(await tagOf(one, target, fields));
    const [alone, lonely] = [await serveWith(folder, own('k')), await serveWith(copy, own('k'))];
    expect(await tagOf(lonely, target, fields)).not.toBe(await tagOf(alone, target, fields));
  });

  it('is another with every change, also of copies', async () => {
    for (const isForReplicas of [false, true]) {
      const folder = await makeFolder();
      const ask = await serveWith(folder, { key: 'k', isForReplicas });
      const before = await tagOf(ask, target, fields);
      const later = new Date('2020-01-02T12:00:00Z');
      for (const name of Object.keys(FILES)) setModified(path.join(folder, name), later);
      expect(await tagOf(ask, target, fields)).not.toBe(before);
    }
  });
});

it('thumbnails and digests go on with tags of size and time alone', async () => {
  const folder = await createTempFolder({ 'p.png': PIXEL, 'f.bin': 'abc' });
  for (const name of ['p.png', 'f.bin']) setModified(path.join(folder, name));
  letFilesSettle();
  const ask = await serveWith(folder, { key: 'k', isForReplicas: true });
  const digest = async (): Promise<string | null> =>
    (await ask('/f.bin', { 'Want-Repr-Digest': 'sha-256=10' })).headers.get('repr-digest');
  const [tag, before] = [await tagOf(ask, '/f.bin', {}), await digest()];
  writeFileSync(path.join(folder, 'f.bin'), 'xyz');
  setModified(path.join(folder, 'f.bin'));
  // What such a tag can't tell apart is still never mixed up here.
  expect(await tagOf(ask, '/f.bin', {})).toBe(tag);
  expect(await digest()).not.toBe(before);
});

describe('in the terminal', { timeout: 30_000 }, () => {
  async function share(folder: string, home: string, ...options: string[]): Promise<Ask> {
    const env = { ...process.env, XDG_DATA_HOME: home };
    const child = spawn(process.execPath, [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1', ...options], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/at http:\S+/);
    const port = /at http:\S+:(\d+)\//.exec(said)?.[1];
    return (target, headers = {}) => fetch(`http://127.0.0.1:${port}${target}`, { headers });
  }

  it('tags outlast it, with a key that only its owner reads', async () => {
    const [folder, home] = [await makeFolder(), await createTempFolder()];
    const before = await tagOf(await share(folder, home), '/?zip', {});
    expect(await tagOf(await share(folder, home), '/?zip', {})).toBe(before);
    expect(statSync(path.join(home, 'porthole')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(home, 'porthole', 'tag-key')).mode & 0o777).toBe(0o600);
    const elsewhere = await createTempFolder();
    expect(await tagOf(await share(folder, elsewhere), '/?zip', {})).not.toBe(before);
  });

  it('shares where no key can be kept, with tags that hold until it ends', async () => {
    const [folder, home] = [await makeFolder(), await createTempFolder({ porthole: 'a file in the way' })];
    const ask = await share(folder, home);
    const tag = await tagOf(ask, '/small.bin', {});
    expect((await ask('/small.bin', { 'If-None-Match': tag })).status).toBe(304);
    expect(await tagOf(await share(folder, home), '/small.bin', {})).not.toBe(tag);
    expect(readFileSync(path.join(home, 'porthole'), 'utf8')).toBe('a file in the way');
  });

  it('--replica-key lets copies agree, and says what is wrong with its file', async () => {
    const [folder, copy] = [await makeFolder(), await makeFolder()];
    const keys = await createTempFolder({ key: 'sixteen characters', short: 'short' });
    const option = ['--replica-key', path.join(keys, 'key')];
    // Copied a moment ago, they tell apart what may still change.
    await expect.poll(async () => Date.now() - statSync(path.join(copy, 'small.bin')).ctimeMs).toBeGreaterThan(2_600);
    const [one, other] = [await share(folder, keys, ...option), await share(copy, await createTempFolder(), ...option)];
    expect(await tagOf(other, '/?tar', {})).toBe(await tagOf(one, '/?tar', {}));
    const complaint = async (file: string): Promise<unknown> => {
      const { status, stderr } = await run(process.execPath, [CONSOLE, folder, '--replica-key', file]);
      return [status, stderr];
    };
    expect(await complaint(path.join(keys, 'short'))).toEqual([2, expect.stringContaining('too short')]);
    expect(await complaint(path.join(keys, 'none'))).toEqual([2, expect.stringContaining("can't be read (ENOENT)")]);
  });
});
