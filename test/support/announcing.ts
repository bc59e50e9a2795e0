/** A program that announces a share on a computer of a test's own network, and what others find there. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished } from 'vitest';
import type { Avahi } from './avahi.ts';
import type { NamespacedHost } from './network-namespace.ts';
import { startOn } from './network-namespace.ts';

const SOON = { timeout: 30_000, interval: 100 };

export interface Announcing {
  readonly pid: number;
  /** Waits for the next line: a host name, or `nameless`. */
  readonly heard: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

let bundled: Promise<string> | undefined;

export async function announce(
  host: NamespacedHost,
  computerName: string,
  service: string,
  port: number,
): Promise<Announcing> {
  bundled ??= bundleAnnouncing();
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-mdns-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const script = path.join(folder, 'announcing.cjs');
  await writeFile(script, await bundled);
  const child = startOn(host, process.execPath, [script, computerName, service, String(port)]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    pid: child.pid ?? 0,
    heard: async (line) => void (await expect.poll(() => output.trimEnd().split('\n').at(-1), SOON).toBe(line)),
    end: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}

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

/** What Avahi finds of the services: `name host address port text`, one a line. */
export async function browse(avahi: Avahi): Promise<string[]> {
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
