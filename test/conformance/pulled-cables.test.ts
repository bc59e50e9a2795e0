/** A cable that is pulled in the middle of an upload: no end of the connection is told to anybody. The sender comes back when it is in again. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { NamespacedHost } from '../support/network-namespace.ts';
import { createNetwork, describeInNetworks, plugIn, pullCable, startOn } from '../support/network-namespace.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const CONTENT = randomBytes(8_000_000);
const sumOf = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

interface Scene {
  readonly folder: string;
  /** That is sent, on the other computer. */
  readonly file: string;
  readonly url: string;
  readonly sharer: NamespacedHost;
  readonly sender: NamespacedHost;
  /** Status, head and content of one request by curl. */
  readonly curl: (...args: readonly string[]) => Promise<{ readonly status: number; readonly text: string }>;
  readonly log: () => string;
}

async function createScene(): Promise<Scene> {
  const [sharer, sender] = createNetwork();
  const folder = await createTempFolder({ 'a.bin': 'old' });
  const file = path.join(await createTempFolder({}), 'a.bin');
  writeFileSync(file, CONTENT);
  const share = startOn(sharer, process.execPath, [CONSOLE, folder, '--port', '8000', '--write', 'change']);
  let log = '';
  share.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  await expect.poll(() => log, { timeout: 20_000 }).toContain('Sharing ');
  const curl: Scene['curl'] = async (...args) => {
    const { stdout } = await sender.run('curl', ['-sS', '-i', '-m', '20', '-w', '\n%{http_code}', ...args]);
    return { status: Number(stdout.slice(stdout.lastIndexOf('\n') + 1)), text: stdout };
  };
  return { folder, file, url: `http://${sharer.address}:8000`, sharer, sender, curl, log: () => log };
}

function received(folder: string): number {
  const parts = readdirSync(folder).filter((name) => name.endsWith('.part'));
  return Math.max(0, ...parts.map((name) => statSync(path.join(folder, name)).size));
}

/** Sends by curl, no faster than that it can be stopped in the middle; the cable is pulled when some of it has arrived, and curl ends. */
async function cutOff({ sender, folder }: Scene, args: readonly string[]): Promise<void> {
  const [program, all] = sender.on('curl', ['-sS', '--limit-rate', '2M', ...args]);
  const child = spawn(program, all, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await expect.poll(() => received(folder), { timeout: 20_000, interval: 10 }).toBeGreaterThan(1_000_000);
  pullCable(sender);
  child.kill('SIGKILL');
  await ended;
}

function expectWhole({ folder }: Scene): void {
  expect(readdirSync(folder)).toEqual(['a.bin']);
  expect(sumOf(readFileSync(path.join(folder, 'a.bin')))).toBe(sumOf(CONTENT));
}

describeInNetworks('an upload whose cable is pulled', () => {
  it('goes on where it stopped, and the old file is whole until then', async () => {
    const scene = await createScene();
    const { curl, url, file, folder, sender } = scene;
    const begun = await curl(
      '-X',
      'PUT',
      '-H',
      'Upload-Complete: ?0',
      '-H',
      `Upload-Length: ${CONTENT.length}`,
      `${url}/a.bin`,
    );
    const address = url + (/^Location: (\S+)/m.exec(begun.text)?.[1] ?? '');
    const partial = ['-X', 'PATCH', '-H', 'Content-Type: application/partial-upload', '-H', 'Upload-Complete: ?1'];
    await cutOff(scene, [...partial, '-H', 'Upload-Offset: 0', '--data-binary', `@${file}`, address]);
    expect(readFileSync(path.join(folder, 'a.bin'), 'utf8')).toBe('old');
    plugIn(sender);
    // At once: the share does not know yet that the first connection is over.
    const offset = Number(/^Upload-Offset: (\d+)/m.exec((await curl('-I', address)).text)?.[1]);
    expect(offset).toBeGreaterThanOrEqual(1_000_000);
    expect(readFileSync(path.join(folder, 'a.bin'), 'utf8')).toBe('old');
    writeFileSync(`${file}.rest`, CONTENT.subarray(offset));
    const rest = ['-H', `Upload-Offset: ${offset}`, '--data-binary', `@${file}.rest`, address];
    expect((await curl(...partial, ...rest)).status).toBe(204);
    expectWhole(scene);
  });

  it('as curl sends it goes on by Content-Range (-C N)', async () => {
    const scene = await createScene();
    const { curl, url, file, folder, sender } = scene;
    await cutOff(scene, ['-T', file, `${url}/a.bin`]);
    expect(readFileSync(path.join(folder, 'a.bin'), 'utf8')).toBe('old');
    plugIn(sender);
    const asked = await curl('-C', '1', '-T', file, `${url}/a.bin`);
    const offset = Number(/^Upload-Offset: (\d+)/m.exec(asked.text)?.[1]);
    expect([asked.status, offset >= 1_000_000]).toEqual([416, true]);
    expect((await curl('-C', String(offset), '-T', file, `${url}/a.bin`)).status).toBe(204);
    expectWhole(scene);
  });

  it('and not put in again is over for the share within a minute, and the old file is whole', async () => {
    const scene = await createScene();
    await cutOff(scene, ['-T', scene.file, `${scene.url}/a.bin`]);
    await expect.poll(scene.log, { timeout: 60_000, interval: 500 }).toMatch(/"PUT \/a\.bin HTTP\/1\.1" 408/);
    expect(readFileSync(path.join(scene.folder, 'a.bin'), 'utf8')).toBe('old');
    plugIn(scene.sender);
    expect((await scene.curl('-T', scene.file, `${scene.url}/a.bin`)).status).toBe(204);
    expectWhole(scene);
  });
});
