/** `--tls` and its sisters, as a person starts them, with clients that trust the authority. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../support/run.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { makeTestIdentity } from '../support/tls-identity.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

interface Shared {
  readonly port: number;
  readonly data: string;
  readonly caFile: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

async function share(args: readonly string[], data: string, tree: Tree = { 'a.txt': 'hello' }): Promise<Shared> {
  const env = { ...process.env, XDG_DATA_HOME: data, LC_ALL: 'C.UTF-8' };
  const folder = await createTempFolder(tree);
  const child = spawn(process.execPath, [CONSOLE, folder, '--no-config', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await expect.poll(() => stdout + stderr, { timeout: 20_000 }).toMatch(/at https?:\S+/);
  const caFile = path.join(data, 'porthole', 'certificates', 'porthole-ca.pem');
  return {
    port: Number(/at https?:\S+:(\d+)\//.exec(stdout)?.[1]),
    ...{ data, caFile, stdout: () => stdout, stderr: () => stderr },
  };
}

const curl = (...args: readonly string[]): ReturnType<typeof run> => run('curl', ['-sS', '--noproxy', '*', ...args]);

describe('--tls', { timeout: 60_000 }, () => {
  it('answers by both on one port; whoever has fetched the authority is not warned', async () => {
    const { port, data, stdout } = await share(['--tls'], await createTempFolder());
    expect(stdout()).toMatch(/^Sharing .+ at https:\/\/\S+\/\n/);
    const caFile = path.join(data, 'fetched.crt');
    await curl('-o', `${caFile}.der`, `http://127.0.0.1:${port}/~porthole/ca.crt`);
    await run('openssl', ['x509', '-inform', 'der', '-in', `${caFile}.der`, '-out', caFile]);
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      expect((await curl('--cacert', caFile, `https://${host}:${port}/a.txt`)).stdout).toBe('hello');
      expect((await curl(`http://${host}:${port}/a.txt`)).stdout).toBe('hello');
    }
    expect((await curl(`https://127.0.0.1:${port}/a.txt`)).status).toBe(60);
    const head = (await curl('-I', '--cacert', caFile, `https://127.0.0.1:${port}/a.txt`)).stdout;
    expect(head).not.toMatch(/strict-transport-security/i);
  });

  it('gives away the way to trust without the password, and nothing else', async () => {
    const passwordFile = path.join(await createTempFolder({ pw: 'secret-words' }), 'pw');
    const { port } = await share(['--tls', '--password-file', passwordFile], await createTempFolder());
    const at = `http://127.0.0.1:${port}`;
    const page = await curl(`${at}/~porthole/trust`);
    expect(page.stdout).toContain('Trust this computer');
    expect(page.stdout).toMatch(/(?:[\dA-F]{2}:){31}[\dA-F]{2}/);
    expect((await curl('-H', 'Accept-Language: zh', `${at}/~porthole/trust`)).stdout).toContain('信任这台电脑');
    expect((await curl('-o', '/dev/null', '-w', '%{http_code} %{content_type}', `${at}/~porthole/ca.crt`)).stdout).toBe(
      '200 application/x-x509-ca-cert',
    );
    for (const name of ['', 'a.txt', '~porthole/authority.pem', '~porthole/ca.key', '~porthole/trust/x']) {
      const code = await curl('-o', '/dev/null', '-w', '%{http_code}', `${at}/${name}`);
      expect([name, code.stdout]).toEqual([name, '401']);
    }
  });

  it('has a sentence where the authority is damaged, and makes no other', async () => {
    const data = await createTempFolder({ porthole: { certificates: { 'authority.pem': 'half of it' } } });
    const env = { ...process.env, XDG_DATA_HOME: data };
    const { status, stdout, stderr } = await run(process.execPath, [CONSOLE, data, '--port', '0', '--tls'], env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/authority\.pem is damaged\. Put it back .+ or move the file away/);
  });
});

describe('--tls-only', { timeout: 60_000 }, () => {
  it('leads pages to https and refuses all else by http', async () => {
    const { port, caFile } = await share(['--tls-only', '--write', 'add'], await createTempFolder());
    const http = `http://127.0.0.1:${port}`;
    const show = ['-o', '/dev/null', '-w', '%{http_code} %{redirect_url}'];
    const html = ['-H', 'Accept: text/html'];
    expect((await curl(...show, ...html, `${http}/a%20b?x=1`)).stdout).toBe(`308 https://127.0.0.1:${port}/a%20b?x=1`);
    expect((await curl(...show, ...html, '-I', `${http}/`)).stdout).toBe(`308 https://127.0.0.1:${port}/`);
    expect((await curl(...show, `${http}/a.txt`)).stdout).toBe('426 ');
    expect((await curl(...show, ...html, '-T', CONSOLE, `${http}/new`)).stdout).toBe('426 ');
    expect((await curl(`${http}/a.txt`)).stdout).toContain('https only');
    expect((await curl(...show, `${http}/~porthole/ca.crt`)).stdout).toBe('200 ');
    expect((await curl(...show, `${http}/~porthole/health`)).stdout).toBe('200 ');
    expect((await curl('--cacert', caFile, `https://127.0.0.1:${port}/a.txt`)).stdout).toBe('hello');
    expect((await curl(...show, ...html, '-H', 'Host: evil.example', `${http}/`)).stdout).toBe('421 ');
  });
});

describe('--tls-cert and --tls-key', { timeout: 60_000 }, () => {
  it('are read anew when they change, and only as a pair', async () => {
    const [first, second] = await Promise.all([makeTestIdentity(), makeTestIdentity()]);
    const folder = await createTempFolder({
      'cert.pem': first.leaf.cert,
      'key.pem': first.leaf.key,
      'ca1.pem': first.authority,
      'ca2.pem': second.authority,
    });
    const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
    const { port, stderr } = await share(['--tls-cert', cert, '--tls-key', key], await createTempFolder());
    const ask = async (ca: string): Promise<string> =>
      (await curl('--cacert', path.join(folder, ca), `https://127.0.0.1:${port}/a.txt`)).stdout;
    expect(await ask('ca1.pem')).toBe('hello');
    await writeFile(cert, second.leaf.cert);
    await expect.poll(stderr, { timeout: 20_000 }).toMatch(/belongs to another certificate\. The certificate stays/);
    expect(await ask('ca1.pem')).toBe('hello');
    await writeFile(key, second.leaf.key);
    await expect.poll(() => ask('ca2.pem'), { timeout: 20_000 }).toBe('hello');
  });

  it('that are none keep it from starting', async () => {
    const folder = await createTempFolder({ 'c.pem': 'x', 'k.pem': 'y' });
    const args = ['--tls-cert', path.join(folder, 'c.pem'), '--tls-key', path.join(folder, 'k.pem')];
    const { status, stderr } = await run(process.execPath, [CONSOLE, folder, '--port', '0', ...args]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no certificate in .*c\.pem/);
  });
});
