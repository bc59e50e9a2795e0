/** Announcing in the local network (RFC 6762, RFC 6763), judged by Avahi on the other end of a cable. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Avahi } from '../support/avahi.ts';
import { startAvahi } from '../support/avahi.ts';
import type { NamespacedHost } from '../support/network-namespace.ts';
import { createNetwork, describeInNetworks, moveToIpv6, startOn } from '../support/network-namespace.ts';

const SOON = { timeout: 30_000, interval: 100 };

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'porthole-mdns-'));
  script = path.join(folder, 'announcing.cjs');
  await writeFile(script, await bundleAnnouncing());
});
afterAll(() => rm(folder, { recursive: true }));

async function bundleAnnouncing(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: path.resolve('test/support/announcing-entry.ts'),
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  const [first] = [result].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The program that announces could not be bundled');
  return chunk.code;
}

interface Announcing {
  /** Waits for the next line: a host name, or `nameless`. */
  readonly heard: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

function announce(host: NamespacedHost, computerName: string, service: string, port: number): Announcing {
  const child = startOn(host, process.execPath, [script, computerName, service, String(port)]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    heard: async (line) => void (await expect.poll(() => output.trimEnd().split('\n').at(-1), SOON).toBe(line)),
    end: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}

/** What Avahi finds of the services: `name host address port text`, one a line. */
async function browse(avahi: Avahi): Promise<string[]> {
  const { stdout } = await avahi.ask(
    'avahi-browse',
    '--resolve',
    '--parsable',
    '--no-db-lookup',
    '--terminate',
    '_http._tcp',
  );
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('='))
    .map((line) =>
      line
        .split(';')
        .filter((_, index) => [3, 6, 7, 8, 9].includes(index))
        .join(' '),
    );
}

/** What Avahi knows of a host name: its address, or why there is none. */
async function resolve(avahi: Avahi, name: string): Promise<string> {
  const { stdout, stderr } = await avahi.ask('avahi-resolve', '--name', name);
  return stdout + stderr;
}

describeInNetworks('a share in the local network', () => {
  it('is found with its name, address and port, and is gone after the goodbye', async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    const announcing = announce(here, 'Desk.example', 'Holiday 2026. 照片', 8000);
    await announcing.heard('desk.local');
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Holiday\\0322026.* desk\.local 10\.77\.0\.1 8000 "path=\/"$/)]);
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\t10.77.0.1\n');
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toMatch(/Timeout/);
  });

  it('is found in a network that has nothing but IPv6', async () => {
    const [here, there] = createNetwork();
    moveToIpv6(here, 'fd77::1');
    moveToIpv6(there, 'fd77::2');
    const avahi = await startAvahi(there, 'other', 'IPv6');
    const announcing = announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk.local');
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Photos desk\.local fd77::1 8000 "path=\/"$/)]);
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\tfd77::1\n');
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
  });

  it("takes another name when its computer's is taken, and leaves the other alone", async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'desk');
    const announcing = announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk-2.local');
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\t10.77.0.2\n');
    await expect.poll(() => resolve(avahi, 'desk-2.local'), SOON).toBe('desk-2.local\t10.77.0.1\n');
    await expect.poll(() => browse(avahi), SOON).toEqual([expect.stringMatching(/ desk-2\.local 10\.77\.0\.1 8000 /)]);
  });

  it("leaves the computer's name to the system where that answers for it", async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    await startAvahi(here, 'desk');
    const announcing = announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk.local');
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Photos desk\.local 10\.77\.0\.1 8000 /)]);
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
    // The goodbye was for the share alone.
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\t10.77.0.1\n');
  });

  it('has two names when two computers share under the same one', async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    const first = announce(here, 'desk', 'Photos', 8000);
    await first.heard('desk.local');
    const second = announce(there, 'laptop', 'Photos', 8000);
    await second.heard('laptop.local');
    await expect
      .poll(async () => (await browse(avahi)).sort(), SOON)
      .toEqual([
        expect.stringMatching(/^Photos desk\.local 10\.77\.0\.1 /),
        expect.stringMatching(/^Photos\\032\\0402\\041 laptop\.local 10\.77\.0\.2 /),
      ]);
  });
});
