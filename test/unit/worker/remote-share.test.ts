import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogBatch } from '../../../main/access-log/batch.ts';
import type { ShareListeners } from '../../../main/share/share-event.ts';
import { hearing } from '../../../main/share/share-event.ts';
import type { ShareStatus } from '../../../main/share/share-status.ts';
import { RemoteShare } from '../../../main/worker/remote-share.ts';
import { ShareThreads } from '../../../main/worker/share-threads.ts';
import { eventually } from '../../support/eventually.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../support/faulty-share-worker.cjs', import.meta.url));

const hostIn = (threads: ShareThreads, listeners: ShareListeners): RemoteShare =>
  new RemoteShare(threads, hearing(listeners), {
    hungWorkerMs: 100,
    lastWordMs: 100,
    detailsTimeoutMs: 100,
    transfersTimeoutMs: 100,
  });

describe('RemoteShare', () => {
  let statuses: ShareStatus[];
  let batches: LogBatch[];
  let transfers: number[];
  let complaints: string;
  let threads: ShareThreads;
  let host: RemoteShare;

  const share = (folder: string): void =>
    host.start({ content: { kind: 'folder', path: folder }, port: 0, bind: undefined });
  const reached = (state: ShareStatus['state']): Promise<void> =>
    eventually(() => expect(statuses.at(-1)?.state).toBe(state));
  const states = (): string[] => statuses.map(({ state }) => state);

  beforeEach(() => {
    statuses = [];
    batches = [];
    transfers = [];
    complaints = '';
    threads = new ShareThreads(SCRIPT);
    host = hostIn(threads, {
      status: ({ status }) => void statuses.push(status),
      log: ({ batch }) => void batches.push(batch),
      transfers: ({ visitors }) => void transfers.push(visitors),
      complained: ({ text }) => {
        complaints += text;
      },
    });
  });

  afterEach(() => host.terminate());

  it('tells starting and running, and stops again', async () => {
    share('/works');
    await reached('running');
    host.stop(0);
    await reached('stopped');
    expect(states()).toEqual(['starting', 'running', 'stopping', 'stopped']);
  });

  it('says that it stops until it has stopped, also when it had not started yet', async () => {
    share('/works');
    host.stop(0);
    await reached('stopped');
    expect(states()).toEqual(['starting', 'stopping', 'stopped']);
  });

  it('keeps its worker over a stop: the log goes on in the same thread', async () => {
    share('/works');
    await reached('running');
    host.stop(0);
    await reached('stopped');
    share('/works');
    await reached('running');
    expect(batches.map(({ first }) => first)).toEqual([1, 2]);
  });

  it.each([
    ['throws while it starts', '/throws', 'a fault on purpose'],
    ['exits while it starts', '/exits', 'exit code 7'],
  ])('says so when the worker %s', async (_, folder, detail) => {
    share(folder);
    await reached('failed');
    expect(statuses.at(-1)).toMatchObject({ problem: 'worker-died', detail: expect.stringContaining(detail) });
  });

  it('says so when a running worker dies, and that no transfer is left', async () => {
    share('/works');
    await reached('running');
    host.send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
    await reached('failed');
    expect(statuses.at(-1)).toMatchObject({ problem: 'worker-died' });
    expect(transfers).toEqual([0]);
  });

  it('hears what the worker writes to its standard error', async () => {
    share('/complains');
    await eventually(() => expect(complaints).toBe('a complaint\n'));
  });

  it("bounds the heap of the shares' thread, with what is young in it, far below what the system would give", async () => {
    share('/tells-its-heap');
    await eventually(() => expect(complaints).toMatch(/^\d+\n$/));
    expect(Number(complaints) / 1024 / 1024).toBeLessThan(1024);
    expect(Number(complaints) / 1024 / 1024).toBeGreaterThan(700);
  });

  it('goes on with the sequence numbers in a new worker', async () => {
    share('/works');
    await reached('running');
    host.send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
    await reached('failed');
    share('/works');
    await reached('running');
    expect(batches.map(({ first }) => first)).toEqual([1, 2]);
  });

  it('ends a worker that hangs when it is asked to stop', async () => {
    share('/hangs');
    await reached('running');
    host.stop(0);
    await reached('stopped');
    share('/works');
    await reached('running');
  });

  it('is stopped at once when there is nothing to stop', () => {
    host.stop(1000);
    expect(states()).toEqual(['stopped']);
  });

  it('is stopped when a failed share is stopped', async () => {
    share('/throws');
    await reached('failed');
    host.stop(1000);
    expect(states().at(-1)).toBe('stopped');
  });

  it('reads the details of an exchange', async () => {
    share('/works');
    await reached('running');
    await expect(host.readDetails(3)).resolves.toMatchObject({ sequence: 3, requestHead: 'GET / HTTP/1.1\r\n\r\n' });
  });

  it.each([
    ['does not answer', '/works', 404],
    ['hangs', '/hangs', 1],
    ['dies', '/throws', 1],
  ])('has no details when the worker %s', async (_, folder, sequence) => {
    share(folder);
    await expect(host.readDetails(sequence)).resolves.toBeUndefined();
  });

  it('has no details without a worker', async () => {
    await expect(host.readDetails(1)).resolves.toBeUndefined();
  });

  it('has its owner told what runs before it says so', async () => {
    share('/works');
    await reached('running');
    await host.tellTransfers();
    expect(transfers).toEqual([7]);
  });

  it.each(['/silent', '/hangs', '/throws'])(
    'waits a moment for a worker that does not tell what runs: %s',
    async (folder) => {
      share(folder);
      await host.tellTransfers();
      expect(transfers.includes(7)).toBe(false);
    },
  );

  it('waits for nobody where there is no worker', async () => {
    await host.tellTransfers();
    expect(transfers).toEqual([]);
  });

  it('ends its thread by a word to it, not from outside, which Node may not survive', async () => {
    const lastWords = path.join(await createTempFolder({}), 'last-words');
    share(lastWords);
    await reached('running');
    await host.terminate();
    expect(await readFile(lastWords, 'utf8')).toBe('goodbye');
  });

  it('says once that it has stopped, when its hung thread is gone, also when it is asked again', async () => {
    share('/hangs');
    await reached('running');
    host.stop(0);
    await eventually(() => expect(threads.count).toBe(0));
    host.stop(0);
    await reached('stopped');
    expect(states().filter((state) => state === 'stopped')).toHaveLength(1);
  });

  it('is silent once it was terminated', async () => {
    share('/works');
    await reached('running');
    await host.terminate();
    expect(states()).toEqual(['starting', 'running']);
  });
});

describe('shares of which there are more than threads', () => {
  it.for([1, 4, 50])('get one of four threads each: %i shares', async (count, { onTestFinished }) => {
    const { threads, shares } = await run(count, 4);
    onTestFinished(() => endAll(shares));
    expect(threads.count).toBe(Math.min(count, 4));
  });

  it('keep a log each, with numbers of their own', async ({ onTestFinished }) => {
    const { shares } = await run(3, 1);
    onTestFinished(() => endAll(shares));
    expect(shares.map(({ batches }) => batches.map(({ first }) => first))).toEqual([[1], [1], [1]]);
  });

  it('leave their thread to the others, which goes with the last', async () => {
    const { threads, shares } = await run(3, 1);
    await shares[0]?.host.terminate();
    shares[1]?.host.stop(0);
    await eventually(() => expect(shares[1]?.states.at(-1)).toBe('stopped'));
    expect(shares.map(({ states }) => states.at(-1))).toEqual(['running', 'stopped', 'running']);
    expect(threads.count).toBe(1);
    await endAll(shares);
    expect(threads.count).toBe(0);
  });

  it('are all told when their thread dies, no other is, and start again in a new one', async ({ onTestFinished }) => {
    const { threads, shares } = await run(4, 2);
    onTestFinished(() => endAll(shares));
    shares[0]?.host.send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
    await eventually(() =>
      expect(shares.map(({ states }) => states.at(-1))).toEqual(['failed', 'running', 'failed', 'running']),
    );
    expect(threads.count).toBe(1);
    shares[0]?.start('/works');
    await eventually(() => expect(shares[0]?.states.at(-1)).toBe('running'));
    expect(threads.count).toBe(2);
  });

  it('are told when one of them hangs and is ended', async ({ onTestFinished }) => {
    const { shares } = await run(2, 1);
    onTestFinished(() => endAll(shares));
    shares[0]?.start('/hangs');
    await eventually(() => expect(shares[0]?.states).toEqual(['starting', 'running', 'starting', 'running']));
    await shares[0]?.host.terminate();
    await eventually(() => expect(shares[1]?.states.at(-1)).toBe('failed'));
  });
});

interface Hosted {
  readonly host: RemoteShare;
  readonly states: string[];
  readonly batches: LogBatch[];
  readonly start: (folder: string) => void;
}

function hosted(threads: ShareThreads): Hosted {
  const states: string[] = [];
  const batches: LogBatch[] = [];
  const host = hostIn(threads, {
    status: ({ status: { state } }) => void states.push(state),
    log: ({ batch }) => void batches.push(batch),
  });
  const start = (folder: string): void =>
    host.start({ content: { kind: 'folder', path: folder }, port: 0, bind: undefined });
  return { host, states, batches, start };
}

/** So many shares in at most `most` threads, all of them running. */
async function run(count: number, most: number): Promise<{ threads: ShareThreads; shares: Hosted[] }> {
  const threads = new ShareThreads(SCRIPT, most);
  const shares = Array.from({ length: count }, () => hosted(threads));
  for (const { start } of shares) start('/works');
  await eventually(() => expect(shares.every(({ states }) => states.at(-1) === 'running')).toBe(true));
  return { threads, shares };
}

async function endAll(shares: readonly Hosted[]): Promise<void> {
  for (const { host } of shares) await host.terminate();
}
