import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeBatch } from '../../../main/access-log/batch.ts';
import { SettingsStore } from '../../../main/app/settings-store.ts';
import { ShareList } from '../../../main/app/share-list.ts';
import type { ShareState } from '../../../main/ipc/contract.ts';
import { LOG_FILES } from '../../support/log-file-settings.ts';

const SCRIPT = fileURLToPath(new URL('../../support/faulty-share-worker.cjs', import.meta.url));

describe('ShareList', () => {
  let root: string;
  let settings: SettingsStore;
  let list: ShareList;
  let history: string[];
  let failures: string[];

  const only = (): ShareState => {
    const [state, ...others] = list.states;
    if (state === undefined || others.length > 0) throw new Error(`There are ${list.states.length} shares`);
    return state;
  };
  const reached = (state: ShareState['status']['state']): Promise<void> =>
    vi.waitFor(() => expect(only().status.state).toBe(state), { timeout: 5000, interval: 5 });
  const folder = async (name: string): Promise<string> => {
    await mkdir(path.join(root, name), { recursive: true });
    return path.join(root, name);
  };
  const open = async (): Promise<void> => {
    settings = await SettingsStore.open(root, (error) => {
      throw error;
    });
    list = new ShareList(settings, SCRIPT, {
      changed: ({ state: { status } }) => void (history.at(-1) === status.state || history.push(status.state)),
      failed: (_, { problem }) => void failures.push(problem),
      complained: () => undefined,
      log: () => undefined,
      tally: () => undefined,
      transfers: () => undefined,
    });
  };
  const reopen = async (): Promise<void> => {
    await list.close();
    await settings.flush();
    await open();
  };

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'porthole-shares-'));
    history = [];
    failures = [];
    await open();
  });
  afterEach(async () => {
    await list.close();
    await settings.flush();
    await rm(root, { recursive: true });
  });

  it('is empty at first', () => {
    expect(list.states).toEqual([]);
    expect(list.isSharing).toBe(false);
  });

  it('shares the first folder at once, on port 8000', async () => {
    await expect(list.shareFolder(await folder('photos'), undefined)).resolves.toBe('shared');
    await reached('running');
    expect(only()).toMatchObject({ name: 'photos', port: 8000, status: { port: 8000 } });
    expect(list.isSharing).toBe(true);
  });

  it('shares another folder in the place of the first', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    await list.shareFolder(await folder('music'), undefined);
    await vi.waitFor(() => expect(only()).toMatchObject({ name: 'music', status: { state: 'running' } }));
    expect(history).toEqual(['stopped', 'starting', 'running', 'stopping', 'stopped', 'starting', 'running']);
    expect(settings.current.recentFolders).toEqual([path.join(root, 'music'), path.join(root, 'photos')]);
  });

  it('refuses what is not a folder and changes nothing', async () => {
    await writeFile(path.join(root, 'file'), '');
    await expect(list.shareFolder(path.join(root, 'file'), undefined)).resolves.toBe('not-a-folder');
    await expect(list.shareFolder(path.join(root, 'missing'), undefined)).resolves.toBe('not-a-folder');
    expect(list.states).toEqual([]);
    expect(settings.current.recentFolders).toEqual([]);
  });

  it('names each recent folder once, the newest first, and no more than eight', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c']) {
      await list.shareFolder(await folder(name), undefined);
    }
    expect(settings.current.recentFolders.map((recent) => path.basename(recent)).join('')).toBe('cihgfedb');
  });

  it('starts what is asked for during a stop after the stop', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    list.get(only().id).stop();
    expect(only().status.state).toBe('stopping');
    list.get(only().id).start();
    await reached('running');
    expect(history.slice(-4)).toEqual(['stopping', 'stopped', 'starting', 'running']);
  });

  it('stays stopped when stop comes after a start that was waiting', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    const share = list.get(only().id);
    share.stop();
    share.start();
    share.stop();
    await reached('stopped');
    expect(settings.current.shares).toMatchObject([{ sharing: false }]);
  });

  it('restarts on another port only when it is on', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    const share = list.get(only().id);
    share.setPort(8100);
    await vi.waitFor(() => expect(only().status).toMatchObject({ state: 'running', port: 8100 }));
    share.stop();
    await reached('stopped');
    share.setPort(8200);
    expect(only()).toMatchObject({ port: 8200, status: { state: 'stopped' } });
  });

  it('restarts when its folder becomes a web site, and remembers that for this folder alone', async () => {
    const pages = await folder('pages');
    await list.shareFolder(pages, undefined);
    await reached('running');
    expect(only().site).toBe('automatic');
    list.get(only().id).setSite('on');
    await reached('running');
    expect(history.slice(-4)).toEqual(['stopping', 'stopped', 'starting', 'running']);
    await reopen();
    expect(only().site).toBe('on');
    await list.shareFolder(pages, undefined);
    expect(only().site).toBe('on');
    await list.shareFolder(await folder('photos'), undefined);
    expect(only().site).toBe('automatic');
  });

  it('starts a failed share again when its port is changed', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    const share = list.get(only().id);
    share.disconnect(13);
    await reached('failed');
    share.setPort(8100);
    await vi.waitFor(() => expect(only().status).toMatchObject({ state: 'running', port: 8100 }));
  });

  it('offers a free port when the one asked for is taken', async () => {
    list.takePort(8300);
    await list.shareFolder(await folder('port-in-use'), undefined);
    await vi.waitFor(() =>
      expect(only().status).toMatchObject({ problem: 'port-in-use', freePort: expect.any(Number) }),
    );
    const { status } = only();
    expect(status.state === 'failed' && status.freePort).toBeGreaterThan(8300);
  });

  it('keeps the log over the death of its worker, with numbers that go on', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    const share = list.get(only().id);
    share.disconnect(13);
    await reached('failed');
    expect(failures).toEqual(['worker-died']);
    share.start();
    await reached('running');
    const sequences = share.records.readBacklog(0).batches.flatMap(decodeBatch);
    expect(sequences.map(({ sequence }) => sequence)).toEqual([1, 2]);
    share.records.clearLog();
    expect(share.records.readBacklog(0).batches).toEqual([]);
  });

  it('has on disk what its worker had handed over before it died, and goes on with the next', async () => {
    const logs = await folder('logs');
    list.setLogFiles({ ...LOG_FILES, enabled: true, folder: logs, format: 'json' });
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    const share = list.get(only().id);
    share.disconnect(13);
    await reached('failed');
    share.start();
    await reached('running');
    await list.close();
    const [file = ''] = await readdir(logs);
    expect(file).toMatch(/^photos-[0-9a-f]{8}\.jsonl$/);
    const lines = (await readFile(path.join(logs, file), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).sequence)).toEqual([1, 2]);
  });

  it('begins another log file with another folder', async () => {
    const logs = await folder('logs');
    list.setLogFiles({ ...LOG_FILES, enabled: true, folder: logs });
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    await list.shareFolder(await folder('music'), undefined);
    await vi.waitFor(() => expect(only()).toMatchObject({ name: 'music', status: { state: 'running' } }));
    await list.close();
    const names = (await readdir(logs)).map((name) => name.split('-')[0]);
    expect(names.sort()).toEqual(['music', 'photos']);
  });

  it('remembers who is blocked', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    list.get(only().id).block('::ffff:192.0.2.7');
    list.get(only().id).block('192.0.2.8');
    list.get(only().id).unblock('192.0.2.8');
    await reopen();
    expect(only().blocked).toMatchObject([{ address: '192.0.2.7', attempts: 0 }]);
  });

  it('counts running transfers and visitors, and none once it is stopped', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    list.get(only().id).disconnect(1);
    const moving = { visitors: 3, runningTransfers: 1, bytesPerSecond: 1000 };
    await vi.waitFor(() => expect(list.activity).toEqual(moving));
    list.get(only().id).stop();
    await reached('stopped');
    expect(list.activity).toEqual({ visitors: 0, runningTransfers: 0, bytesPerSecond: 0 });
  });

  it('goes on at the next launch with what was on at quitting', async () => {
    list.takePort(8123);
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    const { id } = only();
    await reopen();
    expect(only()).toMatchObject({ id, port: 8123, status: { state: 'stopped' } });
    list.startRemembered();
    await reached('running');
  });

  it('leaves stopped at the next launch what was stopped', async () => {
    await list.shareFolder(await folder('photos'), undefined);
    await reached('running');
    list.get(only().id).stop();
    await reached('stopped');
    await reopen();
    list.startRemembered();
    expect(only().status.state).toBe('stopped');
  });

  it('knows no share that is not in the list', () => {
    expect(() => list.get('nobody')).toThrow('There is no share nobody');
  });
});
