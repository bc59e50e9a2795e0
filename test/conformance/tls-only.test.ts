/** Shares that are to be had encrypted: which scheme addresses, redirects, cookies, links and programs get, also below a path and behind a proxy. */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { OPEN_TO_ALL } from '../../main/guards/address-rules.ts';
import { Share } from '../../main/share/share.ts';
import type { ServingOptions, ShareSetup, ShareStatus } from '../../main/share/share-status.ts';
import { run } from '../support/run.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TREE: Tree = { 'a.txt': 'hello', sub: { 'b.txt': 'world' } };
const HTML = ['-H', 'Accept: text/html'];

let data = '';
const before = process.env.XDG_DATA_HOME;

/** One authority for all: making one takes its time. */
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'porthole-test-'));
  process.env.XDG_DATA_HOME = data;
});

afterAll(async () => {
  if (before === undefined) delete process.env.XDG_DATA_HOME;
  else process.env.XDG_DATA_HOME = before;
  await rm(data, { recursive: true, force: true });
});

interface Opened {
  readonly port: number;
  readonly folder: string;
  readonly status: Extract<ShareStatus, { readonly state: 'running' }>;
}

async function open(serving: ServingOptions, change: Partial<ShareSetup> = {}): Promise<Opened> {
  const share = new Share({
    tell: () => undefined,
    recorded: () => undefined,
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const folder = await createTempFolder(TREE);
  await share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: '127.0.0.1', serving, ...change });
  const { status } = share;
  if (status.state !== 'running') throw new Error(JSON.stringify(status));
  return { port: status.port, folder, status };
}

/** Status, and where it leads. */
async function ask(url: string, ...args: readonly string[]): Promise<string> {
  const show = ['-o', '/dev/null', '-w', '%{http_code} %{redirect_url}'];
  return (await run('curl', ['-ksS', '--noproxy', '*', ...show, ...args, url])).stdout.trim();
}

async function headOf(url: string, ...args: readonly string[]): Promise<string> {
  return (await run('curl', ['-ksS', '--noproxy', '*', '-D', '-', '-o', '/dev/null', ...args, url])).stdout;
}

describe('a share that is encrypted only', () => {
  const ONLY: ServingOptions = { encryption: { isOnly: true } };

  it('leads pages to where they are, below its path too', async () => {
    const { port, status } = await open({ ...ONLY, basePath: '/files/' });
    expect(status.addresses.map(({ url }) => new URL(url).protocol)).toEqual(['https:']);
    expect(await ask(`http://127.0.0.1:${port}/files/sub/?x=1`, ...HTML)).toBe(
      `308 https://127.0.0.1:${port}/files/sub/?x=1`,
    );
    expect(await ask(`https://127.0.0.1:${port}/files/sub/`, ...HTML)).toBe('200');
  });

  it.each<[string, readonly string[]]>([
    ['programs', []],
    ['forms', ['-X', 'POST', ...HTML, '-d', 'a=b']],
    ['what is sent', ['-X', 'PUT', '-d', 'x']],
    ['drives', ['-X', 'PROPFIND', '-H', 'Depth: 1']],
    ['what is asked of the server', ['-X', 'OPTIONS']],
  ])('refuses %s by http, and says where it can be had', async (_, args) => {
    const { port } = await open(ONLY);
    expect(await ask(`http://127.0.0.1:${port}/a.txt`, ...args)).toBe('426');
    expect(await headOf(`http://127.0.0.1:${port}/a.txt`, ...args)).toMatch(/^upgrade: TLS\/1\.2/im);
  });

  it('asks nobody for a password by http', async () => {
    const { port } = await open(ONLY);
    const head = await headOf(`http://127.0.0.1:${port}/a.txt`, '-u', 'anna:secret');
    expect(head).toMatch(/^HTTP\/1\.1 426 /);
    expect(head).not.toMatch(/www-authenticate|set-cookie/i);
  });

  it('takes what a trusted proxy got by https for encrypted, and believes nobody else', async () => {
    const forwarded = ['-H', 'X-Forwarded-Proto: https', '-H', 'X-Forwarded-For: 192.0.2.7'];
    const trusting = await open({ ...ONLY, admission: { ...OPEN_TO_ALL, proxies: ['127.0.0.1'] } });
    expect(await ask(`http://127.0.0.1:${trusting.port}/a.txt`, ...forwarded)).toBe('200');
    expect(await ask(`http://127.0.0.1:${trusting.port}/a.txt`)).toBe('426');
    const { port } = await open(ONLY);
    expect(await ask(`http://127.0.0.1:${port}/a.txt`, ...forwarded)).toBe('426');
  });
});

/** What each handler answers, or refuses. */
const PLACES = [
  ...['/', '/a.txt', '/none', '/.hidden', '/%2e%2e/etc', '/?zip', '/?tar', '/?json', '/?search=a', '/?sha256sums'],
  ...['/a.txt?thumbnail', '/a.txt?sha256', '/a.txt?upload', '/?change', '/~porthole/trust', '/~porthole/ca.crt'],
  ...['/~porthole/health', '/~porthole/none', '/~/none/', '/~none'],
];

describe('an encrypted share', () => {
  const BOTH: ServingOptions = { encryption: { isOnly: false } };

  it('never has browsers insist on https: tomorrow the address belongs to another computer', async () => {
    const { port } = await open(BOTH);
    const only = await open({ encryption: { isOnly: true } });
    const urls = [`https://127.0.0.1:${port}`, `http://127.0.0.1:${port}`, `http://127.0.0.1:${only.port}`].flatMap(
      (at) => PLACES.map((place) => at + place),
    );
    const heads = await headOf(urls[0] ?? '', ...HTML, ...urls.slice(1).flatMap((url) => ['-o', '/dev/null', url]));
    expect(heads.match(/^HTTP\/\S+ /gm)).toHaveLength(urls.length);
    expect(heads).not.toMatch(/strict-transport/i);
  });

  it.each([
    ['https', 'http'],
    ['http', 'https'],
  ])('by %s a program that takes it for a drive may name a place by %s', async (scheme, named) => {
    const { port } = await open(BOTH, {
      access: { secret: undefined, rights: 'change', accounts: [], anonymous: 'change' },
    });
    const destination = `Destination: ${named}://127.0.0.1:${port}/c-${scheme}.txt`;
    expect(await ask(`${scheme}://127.0.0.1:${port}/a.txt`, '-X', 'COPY', '-H', destination)).toBe('201');
    const elsewhere = `Destination: ${named}://127.0.0.1:${port + 1}/d.txt`;
    expect(await ask(`${scheme}://127.0.0.1:${port}/a.txt`, '-X', 'COPY', '-H', elsewhere)).toBe('502');
  });

  it('gives nobody its own keys, whatever is shared around them and by whatever name they are asked for', async () => {
    const { port, folder } = await open(BOTH, { content: { kind: 'folder', path: data } });
    await symlink(path.join(data, 'porthole', 'certificates'), path.join(data, 'linked'));
    await writeFile(path.join(data, 'porthole', 'other.txt'), 'not a secret');
    const own = await open(BOTH, { content: { kind: 'folder', path: path.join(data, 'porthole', 'certificates') } });
    const single = await open(BOTH, {
      content: { kind: 'files', paths: [path.join(data, 'porthole', 'certificates', 'authority.pem')] },
    });
    const names = [
      '',
      '?zip',
      '?tar',
      '?contents',
      '?sha256sums',
      '?json',
      'authority.pem',
      '%61uthority.pem',
      'porthole-ca.pem',
      'authority.pem?download',
    ];
    const urls = [
      ...names.map((name) => `http://127.0.0.1:${port}/porthole/certificates/${name}`),
      ...names.map((name) => `http://127.0.0.1:${port}/linked/${name}`),
      `http://127.0.0.1:${own.port}/authority.pem`,
      `http://127.0.0.1:${single.port}/authority.pem`,
    ];
    const heads = await headOf(urls[0] ?? '', ...urls.slice(1).flatMap((url) => ['-o', '/dev/null', url]));
    expect(heads.match(/^HTTP\/1\.1 \d+/gm)).toEqual(urls.map(() => 'HTTP/1.1 404'));
    expect(await ask(`http://127.0.0.1:${port}/porthole/other.txt`)).toBe('200');
    const archive = path.join(folder, 'all.tar');
    await run('curl', ['-ksS', '--noproxy', '*', '-o', archive, `http://127.0.0.1:${port}/?tar`]);
    const { stdout } = await run('tar', ['-tf', archive]);
    expect(stdout).toContain('other.txt');
    expect(stdout).not.toMatch(/\.pem/);
  });
});
