import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NetworkView } from '../../../main/share/network/addresses.ts';
import { Share } from '../../../main/share/share.ts';
import { hearing } from '../../../main/share/share-event.ts';
import type { ShareSetup, ShareStatus } from '../../../main/share/share-status.ts';
import { eventually } from '../../support/eventually.ts';
import { readFreePort } from '../../support/free-port.ts';
import { runOnSmallDisk } from '../../support/limited-program.ts';
import { loseListener } from '../../support/lost-listener.ts';
import { ask } from '../../support/raw-client.ts';
import { createSparseFile } from '../../support/sparse-file.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

/** More than the buffers between two programs hold. */
const LARGE_BYTES = 24 * 1024 * 1024;

interface Watched {
  readonly share: Share;
  readonly states: string[];
  readonly targets: string[];
  readonly refused: string[];
  /** Waits for a state. */
  reached(state: ShareStatus['state']): Promise<ShareStatus>;
}

function createShare(readNetwork?: () => Promise<NetworkView>): Watched {
  const states: string[] = [];
  const targets: string[] = [];
  const refused: string[] = [];
  const waiting = new Set<() => void>();
  const share = new Share(
    {
      tell: hearing({
        status: ({ status }) => {
          states.push(status.state);
          for (const wake of waiting) wake();
        },
        unchanged: ({ problem }) => void refused.push(problem),
      }),
      recorded: ({ head }) => targets.push(head?.target ?? ''),
      bugReported: (error) => {
        throw error;
      },
    },
    readNetwork,
  );
  onTestFinished(() => share.stop(0));
  const reached = async (state: string): Promise<ShareStatus> => {
    while (share.status.state !== state) await new Promise<void>((resolve) => waiting.add(resolve));
    return share.status;
  };
  return { share, states, targets, refused, reached };
}

const on = (folder: string, change: Partial<ShareSetup> = {}): ShareSetup => ({
  content: { kind: 'folder', path: folder },
  port: 0,
  bind: '127.0.0.1',
  ...change,
});

function portOf(share: Share): number {
  return share.status.state === 'running' ? share.status.port : 0;
}

describe('Share', () => {
  it('starts, serves, records, stops', async () => {
    const { share, states, targets } = createShare();
    await share.start(on(await createTempFolder({ 'a.txt': 'hello' })));
    const port = portOf(share);
    expect(share.status).toMatchObject({ addresses: [{ url: `http://127.0.0.1:${port}/`, kind: 'loopback' }] });
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    await share.stop(1_000);
    expect(states).toEqual(['starting', 'running', 'stopping', 'stopped']);
    expect(targets).toEqual(['/a.txt']);
    await expect(ask(port, 'GET /a.txt')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('can be started again with other options, and takes orders one after the other', async () => {
    const { share, states } = createShare();
    const first = await createTempFolder({ 'a.txt': 'first' });
    const second = await createTempFolder({ 'a.txt': 'second' });
    const orders = [share.start(on(first)), share.stop(0), share.start(on(first)), share.start(on(second))];
    await Promise.all(orders);
    expect((await ask(portOf(share), 'GET /a.txt')).text).toBe('second');
    expect(states.filter((state) => state === 'running')).toHaveLength(3);
  });

  it('applies how the folder is to be served', async () => {
    const { share } = createShare();
    const serving = {
      directory: { showsHidden: true },
      allowedHosts: ['files.example'],
      allowsAnyOrigin: true,
      extraFields: [['X-Extra', 'yes']],
    } as const;
    await share.start(on(await createTempFolder({ '.hidden': 'seen' }), { serving }));
    const response = await ask(portOf(share), 'GET /.hidden', { Host: 'files.example' });
    expect([response.text, response.field('X-Extra'), response.field('Access-Control-Allow-Origin')]).toEqual([
      'seen',
      'yes',
      '*',
    ]);
    const refused = await ask(portOf(share), 'GET /.hidden', { Host: 'evil.example' });
    expect([refused.status, refused.field('X-Extra')]).toEqual([421, 'yes']);
  });

  it.each([
    ['missing', 'folder-missing'],
    ['a.txt', 'not-a-folder'],
  ])('tells why it can not start: %s', async (name, problem) => {
    const { share } = createShare();
    await share.start(on(join(await createTempFolder({ 'a.txt': '' }), name)));
    expect(share.status).toMatchObject({ state: 'failed', problem });
  });

  it('tells that its port is used, and that an address is not of this computer', async () => {
    const { share } = createShare();
    const folder = await createTempFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const address = other.address();
    await share.start(on(folder, { port: typeof address === 'object' && address ? address.port : 0 }));
    expect(share.status).toMatchObject({ state: 'failed', problem: 'port-in-use' });
    await share.start(on(folder, { bind: '203.0.113.1' }));
    expect(share.status).toMatchObject({ state: 'failed', problem: 'address-not-available' });
  });

  it('listens on IPv4 and IPv6 when no address is chosen', async () => {
    const { share } = createShare();
    await share.start(on(await createTempFolder({ 'a.txt': 'hello' }), { bind: undefined }));
    expect((await ask(portOf(share), 'GET /a.txt')).text).toBe('hello');
    expect(share.status).toMatchObject({ state: 'running' });
  });

  it('says so when its folder vanishes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { share, reached } = createShare();
    const folder = await createTempFolder();
    await share.start(on(folder));
    rmSync(folder, { recursive: true });
    vi.advanceTimersByTime(5_000);
    expect(await reached('failed')).toMatchObject({ problem: 'folder-missing' });
  });

  it('says that a drive was taken out, though the folder where it was mounted is still there', async () => {
    const told = await runOnSmallDisk('unmounted-share.ts', await createTempFolder(), 65_536);
    expect(JSON.parse(told)).toEqual(['there', 'ENOENT', false, 'there', true]);
  });

  it('shares single files, and says so only when the last of them is gone', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { share } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'not shared' });
    const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    await share.start(on('', { content: { kind: 'files', paths } }));
    renameSync(join(folder, 'a.txt'), join(folder, 'moved.txt'));
    vi.advanceTimersByTime(5_000);
    expect((await ask(portOf(share), 'GET /b.txt')).text).toBe('two');
    rmSync(join(folder, 'b.txt'));
    // A look that has not ended leaves the next one out.
    await eventually(() => {
      vi.advanceTimersByTime(3_000);
      expect(share.status).toMatchObject({ state: 'failed', problem: 'files-missing' });
    });
    await share.start(on('', { content: { kind: 'files', paths } }));
    expect(share.status).toMatchObject({ state: 'failed', problem: 'files-missing' });
    renameSync(join(folder, 'moved.txt'), join(folder, 'a.txt'));
    await share.start(on('', { content: { kind: 'files', paths } }));
    expect((await ask(portOf(share), 'GET /a.txt')).text).toBe('one');
  });

  it('says so when the system takes its socket away, and can be started again on the same port', async () => {
    const { share } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    await share.start(on(folder));
    const port = portOf(share);
    await share.lookAround();
    expect(share.status.state).toBe('running');
    loseListener(port);
    await expect(ask(port, 'GET /a.txt')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await share.lookAround();
    expect(share.status).toMatchObject({ state: 'failed', problem: 'unexpected' });
    await share.start(on(folder, { port }));
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
  });

  it('takes files in and out without a pause: what runs goes on, and the others stay where they are', async () => {
    const { share, states } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'one', 'b.txt': 'two' });
    await createSparseFile(folder, 'large.iso', LARGE_BYTES);
    const at = (name: string): string => join(folder, name);
    const sharing = (...names: readonly string[]) => ({ kind: 'files', paths: names.map(at) }) as const;
    await share.start(on('', { content: sharing('large.iso', 'a.txt') }));
    const port = portOf(share);
    const download = await fetch(`http://127.0.0.1:${port}/large.iso`);
    await share.change(on('', { content: sharing('a.txt', 'b.txt') }), 'when-done');
    expect((await ask(port, 'GET /b.txt')).text).toBe('two');
    expect((await ask(port, 'GET /large.iso')).status).toBe(404);
    expect((await download.arrayBuffer()).byteLength).toBe(LARGE_BYTES);
    expect(states).toEqual(['starting', 'running']);
    await share.change(on('', { content: sharing('gone.txt') }), 'when-done');
    expect(share.status).toMatchObject({ state: 'failed', problem: 'files-missing' });
  });

  it('shares another folder from the next request on, and what runs goes on', async () => {
    const { share, states } = createShare();
    const first = await createTempFolder({ 'a.txt': 'first' });
    await createSparseFile(first, 'large.iso', LARGE_BYTES);
    await share.start(on(first));
    const download = await fetch(`http://127.0.0.1:${portOf(share)}/large.iso`);
    await share.change(on(await createTempFolder({ 'a.txt': 'second' })), 'when-done');
    expect((await ask(portOf(share), 'GET /a.txt')).text).toBe('second');
    expect((await download.arrayBuffer()).byteLength).toBe(LARGE_BYTES);
    expect(states).toEqual(['starting', 'running']);
  });

  it('moves to another port, and what runs at the one before goes on to its end', async () => {
    const { share } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    await createSparseFile(folder, 'large.iso', LARGE_BYTES);
    await share.start(on(folder));
    const before = portOf(share);
    const download = await fetch(`http://127.0.0.1:${before}/large.iso`);
    const port = await readFreePort();
    await share.change(on(folder, { port }), 'when-done');
    expect(portOf(share)).toBe(port);
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    await expect(ask(before, 'GET /a.txt')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect((await download.arrayBuffer()).byteLength).toBe(LARGE_BYTES);
  });

  it('stays where it is when another port can not be had, and says so', async () => {
    const { share, refused } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    await share.start(on(folder));
    const before = portOf(share);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await share.change(on(folder, { port }), 'when-done');
    expect([portOf(share), refused]).toEqual([before, ['port-in-use']]);
    expect((await ask(before, 'GET /a.txt')).text).toBe('hello');
  });

  it('is for this computer alone without a pause for who is on it, and for everybody again', async () => {
    const { share } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    await createSparseFile(folder, 'large.iso', LARGE_BYTES);
    await share.start(on(folder, { bind: undefined }));
    const port = portOf(share);
    const download = await fetch(`http://127.0.0.1:${port}/large.iso`);
    await share.change(on(folder, { bind: 'localhost' }), 'now');
    expect(portOf(share)).toBe(port);
    const { status } = share;
    expect(status.state === 'running' && status.addresses.every(({ kind }) => kind === 'loopback')).toBe(true);
    await share.change(on(folder, { bind: undefined }), 'now');
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    expect((await download.arrayBuffer()).byteLength).toBe(LARGE_BYTES);
  });

  it.each([
    ['when-done', LARGE_BYTES],
    ['now', undefined],
  ] as const)('is for this computer alone, and other visitors go %s', async (departure, received) => {
    const { share } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    await createSparseFile(folder, 'large.iso', LARGE_BYTES);
    await share.start(on(folder, { bind: '0.0.0.0' }));
    // No address of an interface, so that it stands for another computer's.
    const visitor = get({
      host: '127.0.0.1',
      port: portOf(share),
      path: '/large.iso',
      localAddress: '127.0.0.9',
      agent: new Agent({ keepAlive: true }),
    });
    const [response] = (await once(visitor, 'response')) as [IncomingMessage];
    await share.change(on(folder, { bind: 'localhost' }), departure);
    const octets = countOctets(response);
    if (received === undefined) await expect(octets).rejects.toThrow('aborted');
    else expect(await octets).toBe(received);
    await eventually(() => expect(share.visitors).toBe(0));
  });

  it('stops when the last visitor has got what they are getting, takes nobody else, and may go on before', async () => {
    const { share, states, reached } = createShare();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    await createSparseFile(folder, 'large.iso', LARGE_BYTES);
    await share.start(on(folder));
    const port = portOf(share);
    const download = await fetch(`http://127.0.0.1:${port}/large.iso`);
    await share.stop(undefined);
    expect(share.status.state).toBe('stopping');
    await expect(ask(port, 'GET /a.txt')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await share.start(on(folder));
    expect(portOf(share)).toBe(port);
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    await share.stop(undefined);
    expect((await download.arrayBuffer()).byteLength).toBe(LARGE_BYTES);
    await reached('stopped');
    expect(states).toEqual(['starting', 'running', 'stopping', 'running', 'stopping', 'stopped']);
  });

  it('stops at once when that is asked while it waits', async () => {
    const { share } = createShare();
    const folder = await createTempFolder();
    await createSparseFile(folder, 'large.iso', LARGE_BYTES);
    await share.start(on(folder));
    const download = await fetch(`http://127.0.0.1:${portOf(share)}/large.iso`);
    await share.stop(undefined);
    await share.stop(0);
    expect(share.status.state).toBe('stopped');
    await expect(download.arrayBuffer()).rejects.toThrow('terminated');
  });

  it('tells new addresses when the network changes, and says nothing while it is the same', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    let address = '192.168.1.20';
    let looks = 0;
    const { share, states } = createShare(async () => {
      looks += 1;
      return networkWith(address);
    });
    await share.start(on(await createTempFolder(), { bind: undefined }));
    const best = (): unknown => share.status.state === 'running' && share.status.addresses[0]?.url;
    expect(best()).toBe(`http://192.168.1.20:${portOf(share)}/`);
    vi.advanceTimersByTime(3_000);
    await eventually(() => expect(looks).toBe(2));
    address = '10.0.0.7';
    vi.advanceTimersByTime(3_000);
    await eventually(() => expect(best()).toBe(`http://10.0.0.7:${portOf(share)}/`));
    address = '10.0.0.8';
    // A look that is asked for while another goes on is none.
    await eventually(async () => {
      await share.lookAround();
      expect(best()).toBe(`http://10.0.0.8:${portOf(share)}/`);
    });
    expect(states).toEqual(['starting', 'running', 'running', 'running']);
  });

  it('says nothing of a network that changes while it stops', async () => {
    let answer: (network: NetworkView) => void = () => undefined;
    let looks = 0;
    const { share, states } = createShare(() => {
      looks += 1;
      return looks === 1 ? Promise.resolve(networkWith('10.0.0.7')) : new Promise((resolve) => (answer = resolve));
    });
    await share.start(on(await createTempFolder(), { bind: undefined }));
    const refreshed = share.lookAround();
    await share.stop(0);
    answer(networkWith('10.0.0.8'));
    await refreshed;
    expect(states.at(-1)).toBe('stopped');
  });
});

async function countOctets(response: IncomingMessage): Promise<number> {
  let count = 0;
  for await (const piece of response as AsyncIterable<Buffer>) count += piece.length;
  return count;
}

function networkWith(address: string): NetworkView {
  const common = { netmask: '255.255.255.0', mac: '3c:22:fb:01:02:03', internal: false, cidr: null };
  return { interfaces: { eth0: [{ ...common, address, family: 'IPv4' }] }, preferred: [address], temporary: [] };
}
