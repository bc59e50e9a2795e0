/** The command `porthole` on every version of Node that it is for: installed by that Node's npm into an empty prefix. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { version } from '../../package.json';
import { folderOfNode, NODE_VERSIONS } from '../../scripts/other-nodes.mjs';
import { PIXEL } from '../support/pixel.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

interface Sharing {
  readonly child: ChildProcess;
  /** Over http. */
  readonly origin: string;
  /** What it has written until now. */
  readonly read: () => string;
}

let folder: string;
const NPM = ['--silent', '--offline'];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'porthole-nodes-'));
  await run('npm', ['pack', ...NPM, '--pack-destination', folder]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(NODE_VERSIONS)('on Node %s', (node) => {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${folderOfNode(node)}${path.delimiter}${process.env.PATH}` };
  let command: string;

  beforeAll(async () => {
    const prefix = path.join(folder, node);
    const place = ['--cache', path.join(folder, 'cache'), '--prefix', prefix];
    const packed = path.join(folder, `porthole-${version}.tgz`);
    const installed = await run('npm', ['install', '--global', ...NPM, ...place, packed], env);
    expect(installed).toMatchObject({ status: 0 });
    command = path.join(prefix, 'bin', 'porthole');
  }, 120_000);

  async function share(args: readonly string[], own: NodeJS.ProcessEnv = {}): Promise<Sharing> {
    const all = [...args, '--port', '0', '--bind', '127.0.0.1', '--no-config'];
    const child = spawn(command, all, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...own } });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data));
    await expect.poll(() => output).toMatch(/^Sharing .* at https?:\S+/);
    return { child, origin: `http://127.0.0.1:${/:(\d+)\/\s/.exec(output)?.[1]}`, read: () => output };
  }

  it('is run by that version', async () => {
    expect((await run('node', ['--version'], env)).stdout).toMatch(new RegExp(`^v${node}\\.`));
    expect(await run(command, ['--version'], env)).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it('lists, sends whole, in part and compressed, makes thumbnails, archives and checksums, logs it, and ends with 0', async () => {
    const shared = await createTempFolder({ 'a.txt': 'from the command'.repeat(500), 'a.png': PIXEL, sub: { b: 'b' } });
    const { child, origin, read } = await share([shared]);
    const get = (target: string, headers = {}): Promise<Response> => fetch(`${origin}${target}`, { headers });
    expect(await (await get('/?json')).json()).toMatchObject({ entries: expect.any(Array) });
    expect(await (await get('/a.txt')).text()).toBe('from the command'.repeat(500));
    expect((await get('/a.txt', { range: 'bytes=5-7' })).status).toBe(206);
    expect(Object.fromEntries((await get('/a.png?thumbnail')).headers)).toMatchObject({
      'content-type': expect.stringMatching(/^image\//),
    });
    expect((await (await get('/?zip')).arrayBuffer()).byteLength).toBeGreaterThan(100);
    expect(await (await get('/?sha256sums')).text()).toMatch(/^[0-9a-f]{64} [ *]a\.png$/m);
    await expect.poll(read).toMatch(/"GET \/\?sha256sums HTTP\/1\.1" 200 /);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('asks for a password, takes what is put, and answers as a drive', async () => {
    const shared = await createTempFolder();
    const secrets = await createTempFolder({ password: 'correct horse\n' });
    const { origin } = await share([shared, '--write', 'add', '--password-file', path.join(secrets, 'password')]);
    const authorization = `Basic ${Buffer.from(':correct horse').toString('base64')}`;
    expect((await fetch(`${origin}/`)).status).toBe(401);
    const put = { method: 'PUT', headers: { authorization }, body: 'put here' };
    expect((await fetch(`${origin}/put.txt`, put)).status).toBe(201);
    expect(await readFile(path.join(shared, 'put.txt'), 'utf8')).toBe('put here');
    const asked = await fetch(`${origin}/`, { method: 'PROPFIND', headers: { authorization, depth: '1' } });
    expect(asked.status).toBe(207);
  });

  it('encrypts, with an authority of its own that a client can trust', async () => {
    const shared = await createTempFolder({ 'a.txt': 'encrypted' });
    const data = await createTempFolder();
    const { origin } = await share([shared, '--tls'], { XDG_DATA_HOME: data });
    const authority = path.join(data, 'authority.crt');
    await run('curl', ['-sSo', `${authority}.der`, `${origin}/~porthole/ca.crt`]);
    await run('openssl', ['x509', '-inform', 'der', '-in', `${authority}.der`, '-out', authority]);
    const secured = `${origin.replace('http:', 'https:')}/a.txt`;
    expect(await run('curl', ['-sS', '--cacert', authority, secured])).toMatchObject({ stdout: 'encrypted' });
  });
});
