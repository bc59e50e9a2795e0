/** Programs that follow links take what is shared once, and nothing else of it; those that read listings find everything. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import { PYTHON } from '../support/python.ts';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const FILE_BYTES = 60_000;
const FILES = ['one.bin', 'two words.bin', 'deep/three.bin', 'deep/deeper/four.bin'];
const content = () => randomBytes(FILE_BYTES);
const TREE = {
  'one.bin': content(),
  'two words.bin': content(),
  deep: { 'three.bin': content(), deeper: { 'four.bin': content() } },
};

/** Listings and robots.txt may cost this much beside the content. */
const MAX_RATIO = 1.25;

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

type Walk = (url: string, target: string) => Promise<unknown>;

const wget2 =
  (...options: string[]): Walk =>
  (url, target) =>
    run('wget2', ['-q', '--no-config', '--no-proxy', '-r', '-np', '-P', target, ...options, url]);

/** It asks for robots.txt and waits between links by itself; the options only make it wait less. */
const httrack =
  (...options: string[]): Walk =>
  (url, target) =>
    run('httrack', [url, '-O', target, '-q', '-A10000000', '-%c20', '-I0', ...options]);

const targetsOf = (entries: readonly NewEntry[]): string[] => entries.map(({ target }) => target);

describe('a share is taken once by', () => {
  it.each<[string, Walk]>([
    ['wget2', wget2()],
    ['wget2 that heeds no robots.txt', wget2('--no-robots')],
    ['wget2 that passes itself off as a browser', wget2('--no-robots', '-U', FIREFOX)],
    ['httrack', httrack()],
    ['httrack that heeds no robots.txt', httrack('-s0')],
    ['httrack that passes itself off as a browser', httrack('-F', FIREFOX)],
  ])('%s', { timeout: 60_000 }, async (_, walk) => {
    const server = await serveTree(TREE);
    await walk(`http://127.0.0.1:${server.port}/`, await createTempFolder());
    const targets = targetsOf(server.entries);
    expect(targets.filter((target) => target.includes('?'))).toEqual([]);
    const wanted = FILES.map((file) => `/${file.replace(' ', '%20')}`);
    expect(targets.filter((target) => target.endsWith('.bin')).sort()).toEqual(wanted.sort());
    const walked = server.entries.filter(({ target }) => !target.startsWith('/~porthole/'));
    const octets = walked.reduce((sum, { contentBytes }) => sum + contentBytes, 0);
    expect(octets).toBeLessThan(FILES.length * FILE_BYTES * MAX_RATIO);
  });
});

describe('robots.txt', () => {
  const ask = async (port: number) => fetch(`http://127.0.0.1:${port}/robots.txt`);

  it('leads robots to the content and from other forms of it', async () => {
    const { port } = await serveTree({ 'a.txt': '' });
    const response = await ask(port);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toMatch(/^User-agent: \*\n(?:Disallow|Allow): \/\S/);
  });

  it.each(['Wget/1.21.3', 'wget2/1.99.1'])(
    'is not there for %s, which would keep it among the files',
    async (agent) => {
      const { port } = await serveTree({ 'a.txt': '' });
      const response = await fetch(`http://127.0.0.1:${port}/robots.txt`, { headers: { 'User-Agent': agent } });
      expect(response.status).toBe(404);
    },
  );

  it('is the folder’s own where there is one, and that of a site alone', async () => {
    const own = await serveTree({ 'robots.txt': 'User-agent: *\nDisallow: /own/\n' });
    expect(await (await ask(own.port)).text()).toContain('/own/');
    expect((await ask((await serveTree({ 'index.html': 'a site' })).port)).status).toBe(404);
  });
});

/** A wheel that pip takes: four small members, made by the Python that pip runs on. */
const MAKE_WHEEL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1] + '/wanted-1.0-py3-none-any.whl', 'w') as wheel:
    info = 'wanted-1.0.dist-info/'
    wheel.writestr('wanted.py', '')
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: wanted\\nVersion: 1.0\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(info + 'RECORD', 'wanted.py,,\\n' + info + 'METADATA,,\\n' + info + 'WHEEL,,\\n' + info + 'RECORD,,\\n')
`;

describe('pip', () => {
  it('finds a package among 1,202 wheels', { timeout: 60_000 }, async () => {
    const others = Array.from({ length: 1201 }, (_, index) => [`other${index}-1.0-py3-none-any.whl`, '']);
    const server = await serveTree(Object.fromEntries(others));
    expect((await run(PYTHON, ['-c', MAKE_WHEEL, server.folder])).status).toBe(0);
    const target = await createTempFolder();
    const links = `http://127.0.0.1:${server.port}/`;
    const options = ['--isolated', '--no-cache-dir', '--disable-pip-version-check', '--no-index', '--no-deps'];
    const { status, stderr } = await run(PYTHON, [
      ...['-m', 'pip', 'download', ...options],
      ...['--find-links', links, '-d', target, 'wanted'],
    ]);
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    expect(await readdir(target)).toEqual(['wanted-1.0-py3-none-any.whl']);
  });
});

describe('lftp', () => {
  it('reads sizes and times from the listing, and mirrors what is there', async () => {
    const server = await serveTree(TREE);
    const modified = new Date('2026-03-04T05:06:00Z');
    for (const file of FILES) await utimes(join(server.folder, file), modified, modified);
    const target = await createTempFolder();
    const url = `http://127.0.0.1:${server.port}/`;
    const format = 'set cmd:time-style "%Y-%m-%d %H:%M"; set http:use-propfind no';
    const commands = `${format}; open ${url}; cls -l --sort=name; mirror . ${target}`;
    const { stdout, status } = await run('lftp', ['--norc', '-c', commands], {
      ...process.env,
      TZ: 'UTC',
      HOME: target,
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`${FILE_BYTES} 2026-03-04 05:06 one\\.bin`));
    for (const file of FILES) {
      expect(readFileSync(join(target, file)).equals(readFileSync(join(server.folder, file)))).toBe(true);
    }
  });
});
