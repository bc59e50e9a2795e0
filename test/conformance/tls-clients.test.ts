/** Programs and a browser that trust the authority get what is shared by https, and nobody else does without a word. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { testIdentity } from '../support/tls-identity.ts';
import { createPicture } from '../support/visitor/pictures.ts';

const CONTENT = 'what is shared';

interface Served {
  readonly url: string;
  readonly port: number;
  /** The file with the authority, in PEM. */
  readonly ca: string;
  readonly entries: readonly NewEntry[];
}

async function serveSecured(tree: Tree = { 'a.txt': CONTENT }): Promise<Served> {
  const { authority, leaf } = await testIdentity();
  const folder = await createTempFolder({ 'ca.pem': authority });
  const { port, entries } = await serveTree(tree, { identity: leaf });
  return { url: `https://localhost:${port}`, port, ca: path.join(folder, 'ca.pem'), entries };
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

describe('a browser', { timeout: 100_000 }, () => {
  const argumentsFor = (home: string): readonly string[] => [
    `--user-data-dir=${path.join(home, 'profile')}`,
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-proxy-server',
  ];

  async function show(url: string, home: string): Promise<string> {
    const args = [...argumentsFor(home), '--dump-dom', url];
    return (await run('chromium', args, { ...process.env, HOME: home })).stdout;
  }

  /** A home whose browser trusts the authority. */
  async function createTrustingHome(ca: string): Promise<string> {
    const home = await createTempFolder();
    const store = path.join(home, '.pki', 'nssdb');
    await mkdir(store, { recursive: true });
    for (const args of [
      ['-N', '--empty-password'],
      ['-A', '-t', 'C,,', '-n', 'Porthole', '-i', ca],
    ]) {
      const { status, stderr } = await run('certutil', ['-d', `sql:${store}`, ...args]);
      expect([status, stderr]).toEqual([0, '']);
    }
    return home;
  }

  it('that trusts the authority opens the share without a warning; one that does not, warns', async () => {
    const { url, ca } = await serveSecured();
    expect(await show(`${url}/a.txt`, await createTrustingHome(ca))).toContain(CONTENT);
    expect(await show(`${url}/a.txt`, await createTempFolder())).not.toContain(CONTENT);
  });

  it('shows the hundred thumbnails of a folder’s page while a large download waits on the same connection', async () => {
    const small = await createPicture({ width: 300, height: 200, colour: [200, 80, 40] });
    // Small pictures are shown as they are.
    const picture = Buffer.concat([small, Buffer.alloc(50_000)]);
    const large = Buffer.alloc(64 * 1024 * 1024, randomBytes(4_099));
    const pictures = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}.jpg`, picture]));
    const { url, ca, entries } = await serveSecured({ 'large.bin': large, 'pictures/': pictures });
    const home = await createTrustingHome(ca);
    const context = await chromium.launchPersistentContext(path.join(home, 'profile'), {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server'],
      env: { ...process.env, HOME: home },
      // All of them in sight: a thumbnail is asked for when it is.
      viewport: { width: 1_600, height: 4_000 },
      locale: 'en',
    });
    onTestFinished(() => context.close());
    const downloading = await context.newPage();
    await downloading.goto(`${url}/`);
    const reader = await downloading.evaluateHandle(async () => {
      const { body } = await fetch('/large.bin');
      const parts = (body as ReadableStream<Uint8Array>).getReader();
      return { parts, first: (await parts.read()).value as Uint8Array };
    });
    const looking = await context.newPage();
    await looking.goto(`${url}/pictures/`);
    await looking.getByRole('button', { name: 'Grid', exact: true }).click();
    await looking.waitForFunction(
      () => [...document.querySelectorAll('img')].filter(({ naturalWidth }) => naturalWidth > 0).length === 100,
      undefined,
      { timeout: 80_000 },
    );
    expect(entries.filter(({ target }) => target === '/large.bin')).toEqual([]);
    const digest = await reader.evaluate(async ({ parts, first }) => {
      const chunks = [first];
      for (let part = await parts.read(); !part.done; part = await parts.read()) chunks.push(part.value);
      const hash = await crypto.subtle.digest('SHA-256', await new Blob(chunks as BlobPart[]).arrayBuffer());
      return [...new Uint8Array(hash)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
    });
    expect(digest).toBe(createHash('sha256').update(large).digest('hex'));
    await expect.poll(() => entries.filter(({ target }) => target === '/large.bin')).toHaveLength(1);
    const asked = entries.filter(({ target }) => /large\.bin|\.jpg/.test(target));
    expect(asked).toHaveLength(101);
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
    expect(asked.filter(({ target }) => target.includes('thumbnail='))).toHaveLength(100);
    expect(new Set(asked.map(({ version, connection }) => `${version} on ${connection}`)).size).toBe(1);
    expect(asked[0]?.version).toBe('HTTP/2.0');
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
