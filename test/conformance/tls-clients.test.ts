/** Programs and a browser that trust the authority get what is shared by https, and nobody else does without a word. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
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
  const { port, entries } = await serveTree(tree, { identity: leaf, directory: { site: 'on' } });
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

/** A page that takes no more of a download until all pictures are there; then it asks for what it has found out. */
const PAGE = `<!doctype html><script>
const load = (number) => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve(image.naturalWidth > 0);
  image.onerror = () => resolve(false);
  image.src = 'pictures/' + number + '.jpg?thumbnail';
});
(async () => {
  const reader = (await fetch('large.bin')).body.getReader();
  const chunks = [(await reader.read()).value];
  const loaded = await Promise.all(Array.from({ length: 100 }, (_, number) => load(number)));
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
  const hash = await crypto.subtle.digest('SHA-256', await new Blob(chunks).arrayBuffer());
  const hex = [...new Uint8Array(hash)].map((octet) => octet.toString(16).padStart(2, '0')).join('');
  await fetch('told?' + loaded.filter(Boolean).length + '-' + hex);
})();
</script>`;

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

  it('gets a hundred thumbnails while a large download waits on the same connection', async () => {
    const picture = await createPicture({ width: 300, height: 200, colour: [200, 80, 40] });
    const large = Buffer.alloc(24 * 1024 * 1024, randomBytes(4_099));
    const pictures = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}.jpg`, picture]));
    const tree = { 'page.html': PAGE, 'large.bin': large, 'pictures/': pictures };
    const { url, ca, entries } = await serveSecured(tree);
    const home = await createTrustingHome(ca);
    const browser = spawn('chromium', [...argumentsFor(home), `${url}/page.html`], {
      env: { ...process.env, HOME: home },
      stdio: 'ignore',
    });
    onTestFinished(async () => {
      browser.kill();
      await once(browser, 'exit');
    });
    const told = (): string | undefined => entries.find(({ target }) => target.startsWith('/told'))?.target;
    await expect.poll(told, { timeout: 80_000 }).toBeDefined();
    expect(told()).toBe(`/told?100-${createHash('sha256').update(large).digest('hex')}`);
    const asked = entries.filter(({ target }) => /\.(?:html|bin|jpg)/.test(target));
    expect(new Set(asked.map(({ version, connection }) => `${version} on ${connection}`)).size).toBe(1);
    expect(asked.map(({ version }) => version)).toContain('HTTP/2.0');
    const order = asked.map(({ target }) => target.replace(/\d+\.jpg.*/, 'jpg'));
    expect(order.indexOf('/large.bin')).toBeGreaterThan(order.lastIndexOf('/pictures/jpg'));
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
