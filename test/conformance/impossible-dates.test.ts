/** Files whose times no calendar has: each is listed, found, sent, packed and asked about like any other. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import type { FolderServer } from '../support/server.ts';
import { serveFolder } from '../support/server.ts';
import { createTempFolder, writeTree } from '../support/temp-folder.ts';

/** A file system in memory: it takes any number of seconds, where those on disks stop at some century. */
const ANY_TIME = '/dev/shm';

/** Seconds since 1970. */
const TIMES: readonly (readonly [name: string, seconds: string])[] = [
  ['year-287168', '9000000000000'],
  ['largest', '9223372036854775807'],
  ['smallest', '-9223372036854775808'],
  ['year-minus-1', '-62198755200'],
  ['year-1', '-62135596800'],
  ['year-1500', '-14831769600'],
  ['before-1970', '-1'],
  ['year-2108', '4354819200'],
  ['year-2300', '10413792000'],
  ['year-10000', '253402300800'],
];

const FILE_DATE = /^(?:1[6-9]|[2-9]\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

async function serveImpossible(): Promise<FolderServer> {
  const folder = mkdtempSync(join(ANY_TIME, 'porthole-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await writeTree(folder, { ordinary: 'ordinary', sub: { inside: 'inside' } });
  for (const [name, seconds] of TIMES) {
    writeFileSync(join(folder, name), name);
    execFileSync('touch', ['-d', `@${seconds}`, join(folder, name)]);
  }
  execFileSync('touch', ['-d', '@9000000000000', join(folder, 'sub')]);
  execFileSync('touch', ['-d', '@9000000000000', folder]);
  expect(statSync(join(folder, 'year-287168')).mtimeMs).toBe(9e15);
  return serveFolder(folder);
}

interface Listed {
  readonly entries: readonly { readonly name: string; readonly modified: string }[];
}

const NAMES = [...TIMES.map(([name]) => name), 'ordinary', 'sub'].sort();

describe('a folder with impossible dates', () => {
  it.each([
    ['/?json', 'entries'],
    ['/?search=a&json', 'results'],
  ])('%s tells a date of four digits for each of the %s', async (target) => {
    const { port } = await serveImpossible();
    const { status, text } = await ask(port, `GET ${target}`, { Accept: 'application/json' });
    expect(status).toBe(200);
    const { entries } = JSON.parse(text) as Listed;
    if (target === '/?json') expect(entries.map(({ name }) => name).sort()).toEqual(NAMES);
    for (const { modified } of entries) expect(modified).toMatch(FILE_DATE);
    expect(entries.length).toBeGreaterThan(5);
  });

  it.each(['text/html', '*/*'])('has a page for who accepts %s, in each order, with every name', async (accept) => {
    const { port } = await serveImpossible();
    for (const order of ['', '?sort=modified', '?sort=modified&order=desc', '?search=year']) {
      const { status, text } = await ask(port, `GET /${order}`, { Accept: accept });
      expect(status).toBe(200);
      for (const name of NAMES) if (order !== '?search=year' || name.startsWith('year')) expect(text).toContain(name);
      expect(text).not.toMatch(/Invalid|NaN|[+-]\d{6}-/);
    }
  });

  it('sorts them by time: the earliest before the latest', async () => {
    const { port } = await serveImpossible();
    const { text } = await ask(port, 'GET /?sort=modified', { Accept: 'text/html' });
    const positions = ['year-minus-1', 'before-1970', 'ordinary', 'year-2108', 'year-287168'].map((name) =>
      text.indexOf(`"${name}"`),
    );
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('sends each with a date that a client can send back, and answers 304 to it', async () => {
    const { port } = await serveImpossible();
    for (const [name] of TIMES) {
      const response = await ask(port, `GET /${name}`);
      const [date, tag] = [response.field('Last-Modified') ?? '', response.field('ETag') ?? ''];
      expect([name, response.status, response.text]).toEqual([name, 200, name]);
      expect(date).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.parse(response.field('Date') ?? ''));
      for (const fields of [{ 'If-Modified-Since': date }, { 'If-None-Match': tag }]) {
        expect([name, (await ask(port, `GET /${name}`, fields)).status]).toEqual([name, 304]);
      }
      for (const fields of [{ 'If-Unmodified-Since': date }, { 'If-Match': tag }]) {
        expect([name, (await ask(port, `GET /${name}`, fields)).status]).toEqual([name, 200]);
      }
      const part = await ask(port, `GET /${name}`, { Range: 'bytes=1-', 'If-Range': tag });
      expect([part.status, part.text]).toEqual([206, name.slice(1)]);
    }
  });

  it('is packed so that programs unpack it whole, and its checksums are right', async () => {
    const server = await serveImpossible();
    const programs = { zip: ['unzip', '-q', 'FILE', '-d'], tar: ['tar', '-x', '-f', 'FILE', '-C'] };
    for (const [kind, [command = '', ...args]] of Object.entries(programs)) {
      const { status, content, field } = await ask(server.port, `GET /?${kind}`);
      expect([kind, status]).toEqual([kind, 200]);
      expect(Date.parse(field('Last-Modified') ?? '')).toBeLessThanOrEqual(Date.now());
      const target = await createTempFolder({ [`x.${kind}`]: content, out: {} });
      const filled = args.map((arg) => (arg === 'FILE' ? join(target, `x.${kind}`) : arg));
      expect(await run(command, [...filled, join(target, 'out')])).toMatchObject({ status: 0 });
      expect(await run('diff', ['-r', server.folder, join(target, 'out')])).toMatchObject({ status: 0, stdout: '' });
      const sums = await ask(server.port, 'GET /?sha256sums');
      writeFileSync(join(target, 'SUMS'), sums.content);
      const checked = await run('sh', ['-c', `cd '${join(target, 'out')}' && sha256sum -c --quiet ../SUMS`]);
      expect(checked).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    expect(server.bugs).toEqual([]);
  });
});
