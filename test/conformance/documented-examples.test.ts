/** The commands in docs that scripts and log analysers are built from: run as they stand there, but for port and folder. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readFreePort } from '../support/free-port.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TERMINAL_MODE = `exec '${process.execPath}' '${path.resolve('dist/main/console.cjs')}' --no-config`;
const TREE = { photos: { 'IMG 2.jpg': 'two', 'IMG 10.jpg': 'ten10', 'day 1': {} } };

interface Example {
  /** The share's, and where commands run. */
  readonly shared: string;
  readonly folder: string;
  readonly port: number;
}

/** The blocks of a page that are commands, with port and folder of this test. */
async function commandsOf(page: string, { shared, port }: Example): Promise<readonly string[]> {
  const text = await readFile(path.resolve('docs', page), 'utf8');
  return Array.from(text.matchAll(/```sh\n([\s\S]*?)```/g), ([, block = '']) =>
    block
      .replace('npm run --silent share --', TERMINAL_MODE)
      .replace('DIR', `'${shared}'`)
      .replaceAll('8000', String(port)),
  );
}

async function createExample(): Promise<Example> {
  return { shared: await createTempFolder(TREE), folder: await createTempFolder(), port: await readFreePort() };
}

/** In a process group of its own, for its pipes to end with it. */
function start(command: string | undefined, { folder }: Example): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn('bash', ['-o', 'pipefail', '-c', command ?? 'exit 99'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  return child;
}

async function outputOf(command: string | undefined, example: Example): Promise<string> {
  const child = start(command, example);
  let output = '';
  child.stdout.on('data', (octets) => {
    output += octets;
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  return output;
}

/** Shares by a command that writes its log to a file, until `use` has asked what it likes. */
async function share(
  command: string | undefined,
  log: string,
  example: Example,
  use: () => Promise<void>,
): Promise<void> {
  const child = start(command, example);
  const file = path.join(example.folder, log);
  await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toContain('Sharing'), { timeout: 15_000 });
  await use();
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
}

const ask = async (target: string, { port }: Example): Promise<string> =>
  (await fetch(`http://localhost:${port}${target}`)).text();

describe('docs/log-pipelines.md', () => {
  it('has jq tell what arrived, how much each visitor got, and what goes wrong while it does', async () => {
    const example = await createExample();
    const [sharing, arrived, sums, failing] = await commandsOf('log-pipelines.md', example);
    await share(sharing, 'access.jsonl', example, async () => {
      await ask('/photos/IMG%202.jpg', example);
      await ask('/photos/IMG%2010.jpg', example);
      const watching = start(failing, example);
      const seen = once(watching.stdout, 'data');
      await ask('/nothing', example);
      expect(String((await seen)[0])).toBe('404 /nothing\n');
    });
    expect(await outputOf(arrived, example)).toMatch(
      /^\S+\t\/photos\/IMG%202\.jpg\t3\n\S+\t\/photos\/IMG%2010\.jpg\t5\n$/,
    );
    const [, sum] = (await outputOf(sums, example)).trim().split('\t');
    expect(Number(sum)).toBeGreaterThan(3 + 5);
  });

  it('has GoAccess read every line', async () => {
    const example = await createExample();
    const [sharing, analysing] = (await commandsOf('log-pipelines.md', example)).slice(-2);
    await share(sharing, 'access.log', example, async () => {
      await ask('/photos/', example);
      await ask('/nothing', example);
    });
    await outputOf(analysing, example);
    const { general } = JSON.parse(await readFile(path.join(example.folder, 'report.json'), 'utf8'));
    expect(general).toMatchObject({ valid_requests: 2, failed_requests: 0 });
  });
});

describe('docs/listing-api.md', () => {
  it('lists a folder page by page, and copies what is new', async () => {
    const example = await createExample();
    const [listing, copying] = await commandsOf('listing-api.md', example);
    const [sharing] = (await commandsOf('log-pipelines.md', example)).slice(-2);
    await share(sharing, 'access.log', example, async () => {
      const lines = 'folder\t0\tday 1\nfile\t3\tIMG 2.jpg\nfile\t5\tIMG 10.jpg\n';
      expect(await outputOf(listing, example)).toBe(lines);
      expect(await outputOf(listing?.replace('limit=1000', 'limit=1'), example)).toBe(lines);
      await outputOf(copying, example);
      expect(await readFile(path.join(example.folder, 'copy/IMG%202.jpg'), 'utf8')).toBe('two');
      await outputOf(copying, example);
    });
    const log = await readFile(path.join(example.folder, 'access.log'), 'utf8');
    expect(log.match(/"GET \/photos\/IMG\S+ HTTP\/1\.1" 200/g)).toHaveLength(2);
    expect(log.match(/"GET \/photos\/IMG\S+ HTTP\/1\.1" 304/g)).toHaveLength(2);
  });
});
