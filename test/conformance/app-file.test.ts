/** `--app FILE` in the terminal: a program of somebody's own answers, as docs/custom-handlers.md says. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RawClient, requestText } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const HOST = 'Host: localhost';

interface SharedApp {
  readonly child: ChildProcess;
  readonly first: string;
  readonly port: number;
  /** The log, line by line. */
  readonly lines: readonly string[];
  /** Waits until this stands on standard error. */
  readonly complained: (pattern: RegExp) => Promise<string>;
}

/** Shares a module with this source until the test is over. */
async function shareApp(source: string, name = 'app.mjs', options: readonly string[] = []): Promise<SharedApp> {
  const file = path.join(await createTempFolder({ [name]: source }), name);
  const args = [CONSOLE, '--app', file, '--port', '0', '--bind', '127.0.0.1', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  let errors = '';
  const wake = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
    for (const look of wake) look();
  });
  const reader = createInterface({ input: child.stdout });
  const [first] = (await once(reader, 'line')) as [string];
  reader.on('line', (line) => lines.push(line));
  const complained = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(errors)) await new Promise<void>((resolve) => wake.add(resolve));
    return errors;
  };
  return { child, first, port: Number(/:(\d+)\/$/.exec(first)?.[1]), lines, complained };
}

/** Ends the share in order, and gives back its log. */
async function logOf({ child, lines }: SharedApp): Promise<string> {
  child.kill('SIGTERM');
  await once(child, 'close');
  return lines.join('\n');
}

async function documented(): Promise<string> {
  const page = await readFile('docs/custom-handlers.md', 'utf8');
  return /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

const curl = async (...args: readonly string[]): Promise<string> => (await run('curl', ['-sS', ...args])).stdout;

describe('--app', () => {
  it('answers as the page in docs says, and is logged like all else', async () => {
    const app = await shareApp(await documented(), 'hello.mjs');
    const url = `http://127.0.0.1:${app.port}`;
    expect(app.first).toMatch(/^Sharing .*[\\/]hello\.mjs at http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await curl(`${url}/`)).toBe('Hello\n');
    expect(await curl('-d', 'milk', `${url}/notes`)).toBe('["milk"]');
    expect(await curl('-w', '%{http_code}', `${url}/elsewhere`)).toBe('Not here\n404');
    const log = await logOf(app);
    expect(log).toMatch(/"GET \/ HTTP\/1\.1" 200 6 /);
    expect(log).toMatch(/"POST \/notes HTTP\/1\.1" 200 8 /);
    expect(log).toMatch(/"GET \/elsewhere HTTP\/1\.1" 404 9 /);
  });

  it('streams both ways: large content comes back as it was, and in pieces as they come', async () => {
    const { port } = await shareApp(await documented());
    const folder = await createTempFolder({ 'large.bin': Buffer.alloc(12 * 1024 * 1024, 'all of it') });
    const [sent, copy] = [path.join(folder, 'large.bin'), path.join(folder, 'copy.bin')];
    await curl('-T', sent, '-o', copy, `http://127.0.0.1:${port}/echo`);
    const sum = async (file: string) =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    expect(await sum(copy)).toBe(await sum(sent));
    const client = await RawClient.connect(port);
    await client.send(`${requestText('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}3\r\none\r\n`);
    await client.until('one');
    await client.send('3\r\ntwo\r\n0\r\n\r\n');
    expect((await client.response()).text).toBe('onetwo');
  });

  it('takes an object with fetch, which stays what it is', async () => {
    const source = `class A { #g = 'Hi'; async fetch() { return new Response(this.#g); } }; export default new A();`;
    const { port } = await shareApp(source);
    expect(await curl(`http://127.0.0.1:${port}/`)).toBe('Hi');
  });

  it('owns every address, and is asked by pages of other sites too', async () => {
    const { port } = await shareApp(
      `export default (request) => new Response(new URL(request.url).pathname + request.headers.get('sec-fetch-site'));`,
    );
    const fields = ['-H', 'Sec-Fetch-Site: cross-site', '-H', 'Sec-Fetch-Mode: cors', '-H', 'Sec-Fetch-Dest: empty'];
    const reply = await curl('-i', ...fields, '-X', 'POST', `http://127.0.0.1:${port}/~porthole/x`);
    expect(reply).toMatch(/^HTTP\/1\.1 200 [\s\S]*\/~porthole\/xcross-site$/);
    expect(reply).not.toMatch(/cross-origin-resource-policy|x-frame-options/i);
    expect(
      await curl('-o', '/dev/null', '-w', '%{http_code}', '-H', 'Host: evil.example', `http://127.0.0.1:${port}/`),
    ).toBe('421');
  });

  it('that fails gives 500 without detail and one sentence each time, and goes on', async () => {
    const app = await shareApp(`
      const ways = {
        '/throws': () => { throw new Error('no luck'); },
        '/rejects': async () => { throw 'no\\nluck'; },
        '/nothing': () => undefined,
        '/read': async () => { const r = new Response('x'); await r.text(); return r; },
        '/network': () => Response.error(),
        '/fine': () => new Response('fine'),
      };
      export default (request) => ways[new URL(request.url).pathname]();`);
    for (const [name, sentence] of [
      ['throws', /^The app failed at GET \/throws: Error: no luck$/m],
      ['rejects', /^The app failed at GET \/rejects: no luck$/m],
      ['nothing', /^The app failed at GET \/nothing: .*no Response$/m],
      ['read', /^The app failed at GET \/read: .*was read$/m],
      ['network', /^The app failed at GET \/network: .*network error$/m],
    ] as const) {
      const reply = await curl('-w', '%{http_code}', `http://127.0.0.1:${app.port}/${name}?secret`);
      expect(reply).toMatch(/500$/);
      expect(reply).not.toMatch(/luck/);
      expect(await app.complained(sentence)).not.toMatch(/\n\s+at |secret/);
    }
    expect(await curl(`http://127.0.0.1:${app.port}/fine`)).toBe('fine');
  });

  it('whose stream fails is cut, and told of', async () => {
    const app = await shareApp(`export default () => new Response(new ReadableStream({
      pull(controller) { controller.enqueue(new TextEncoder().encode('half')); controller.error(new Error('broken')); },
    }, { highWaterMark: 0 }));`);
    const { status } = await run('curl', ['-sS', `http://127.0.0.1:${app.port}/x`]);
    expect(status).not.toBe(0);
    await app.complained(/The app failed at GET \/x: Error: broken/);
  });

  it('is one sentence, and no share, when its module is of no use', async () => {
    const cases: readonly (readonly [source: string | undefined, sentence: RegExp])[] = [
      [undefined, /^There is no file .*app\.mjs\.$/],
      ['export default {\n  a b\n};', /^.*app\.mjs can't be loaded: SyntaxError: .*\.$/],
      [`throw new Error('not today');`, /^.*app\.mjs can't be loaded: Error: not today\.$/],
      [`import 'no-such-package';`, /^.*app\.mjs can't be loaded: Error.*no-such-package.*\.$/],
      ['export const answer = 42;', /^.*app\.mjs has no default export that is a function/],
      ['export default { fetch: 42 };', /^.*app\.mjs has no default export that is a function/],
    ];
    const results = await Promise.all(
      cases.map(async ([source]) => {
        const folder = await createTempFolder(source === undefined ? {} : { 'app.mjs': source });
        return run(process.execPath, [CONSOLE, '--app', path.join(folder, 'app.mjs'), '--port', '0']);
      }),
    );
    for (const [index, { status, stdout, stderr }] of results.entries()) {
      expect(stderr.trimEnd()).toMatch(cases[index]?.[1] ?? '');
      expect([stdout, status === 0]).toEqual(['', false]);
    }
  });

  it('shares nothing else beside it', async () => {
    const { status, stderr } = await run(process.execPath, [CONSOLE, '--app', 'app.mjs', '.']);
    expect([status, stderr]).toEqual([2, 'With --app nothing else is shared; . is one too many.\n']);
  });
});
