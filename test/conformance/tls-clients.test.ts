/** Programs and a browser that trust the authority get what is shared by https, and nobody else does without a word. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { testIdentity } from '../support/tls-identity.ts';

const CONTENT = 'what is shared';

interface Served {
  readonly url: string;
  readonly port: number;
  /** The file with the authority, in PEM. */
  readonly ca: string;
}

async function serveSecured(): Promise<Served> {
  const { authority, leaf } = await testIdentity();
  const folder = await createTempFolder({ 'ca.pem': authority });
  const { port } = await serveTree({ 'a.txt': CONTENT }, { identity: leaf });
  return { url: `https://localhost:${port}`, port, ca: path.join(folder, 'ca.pem') };
}

describe('programs that trust the authority', () => {
  it.each<[string, (served: Served) => readonly [string, ...string[]]]>([
    ['curl', ({ url, ca }) => ['curl', '-sS', '--noproxy', '*', '--cacert', ca, `${url}/a.txt`]],
    ['wget', ({ url, ca }) => ['wget', '--no-proxy', '-qO-', `--ca-certificate=${ca}`, `${url}/a.txt`]],
    [
      'Python',
      ({ url, ca }) => [
        'python3',
        '-c',
        'import ssl, sys, urllib.request as r; print(r.urlopen(sys.argv[1], context=ssl.create_default_context(cafile=sys.argv[2])).read().decode(), end="")',
        `${url}/a.txt`,
        ca,
      ],
    ],
    ['rclone', ({ url, ca }) => ['rclone', '--config', '', '--ca-cert', ca, '--http-url', url, 'cat', ':http:a.txt']],
  ])('get what is shared: %s', async (_, commandOf) => {
    const [command, ...args] = commandOf(await serveSecured());
    const { status, stdout } = await run(command, args);
    expect([status, stdout]).toEqual([0, CONTENT]);
  });
});

describe('a browser', { timeout: 60_000 }, () => {
  async function show(url: string, home: string): Promise<string> {
    const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-proxy-server', '--dump-dom', url];
    const profile = `--user-data-dir=${path.join(home, 'profile')}`;
    return (await run('chromium', [profile, ...args], { ...process.env, HOME: home })).stdout;
  }

  it('that trusts the authority opens the share without a warning; one that does not, warns', async () => {
    const { url, ca } = await serveSecured();
    const [trusting, stranger] = [await createTempFolder(), await createTempFolder()];
    const store = path.join(trusting, '.pki', 'nssdb');
    await mkdir(store, { recursive: true });
    const certutil = async (...args: readonly string[]): Promise<void> => {
      const { status, stderr } = await run('certutil', ['-d', `sql:${store}`, ...args]);
      expect([status, stderr]).toEqual([0, '']);
    };
    await certutil('-N', '--empty-password');
    await certutil('-A', '-t', 'C,,', '-n', 'Porthole', '-i', ca);
    expect(await show(`${url}/a.txt`, trusting)).toContain(CONTENT);
    expect(await show(`${url}/a.txt`, stranger)).not.toContain(CONTENT);
  });
});

describe('a scanner', () => {
  it('finds TLS 1.2 and 1.3 with authenticated ciphers and forward secrecy, and nothing else', async () => {
    const { port } = await serveSecured();
    const { stdout } = await run('sslscan', ['--no-colour', `127.0.0.1:${port}`]);
    const protocols = [...stdout.matchAll(/^((?:SSL|TLS)v[\d.]+)\s+(enabled|disabled)$/gm)];
    expect(protocols.filter(([, , state]) => state === 'enabled').map(([, name]) => name)).toEqual([
      'TLSv1.2',
      'TLSv1.3',
    ]);
    const ciphers = [...stdout.matchAll(/^(?:Preferred|Accepted)\s+TLSv1\.\d\s+\d+ bits\s+(\S+)/gm)].map(
      ([, name]) => name,
    );
    expect(ciphers.length).toBeGreaterThan(3);
    expect(ciphers.filter((name) => !/^(?:TLS_(?:AES|CHACHA20)|ECDHE-.*(?:GCM|CHACHA20))/.test(name ?? ''))).toEqual(
      [],
    );
    expect(stdout).toContain('Session renegotiation not supported');
    expect(stdout).not.toMatch(/^\S+ vulnerable to heartbleed/m);
  });
});
