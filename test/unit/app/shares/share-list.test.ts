import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeBatch } from '../../../../main/access-log/batch.ts';
import { SettingsStore } from '../../../../main/app/settings/settings-store.ts';
import type { Shared } from '../../../../main/app/settings/share-content.ts';
import { ShareList } from '../../../../main/app/shares/share-list.ts';
import type { ShareState } from '../../../../main/ipc/app-state.ts';
import type { StopChoice } from '../../../../main/ipc/contract.ts';
import { hearing } from '../../../../main/share/share-event.ts';
import { eventually } from '../../../support/eventually.ts';
import { LOG_FILES } from '../../../support/log-file-settings.ts';

const SCRIPT = fileURLToPath(new URL('../../../support/faulty-share-worker.cjs', import.meta.url));
const TAGS = { key: 'a key', isForReplicas: false };

describe('ShareList', () => {
  let root: string;
  let settings: SettingsStore;
  let list: ShareList;
  let history: string[];
  let failures: string[];
  let stays: string[];
  let ends: string[];
  let isMeant: (shared: Shared) => boolean;

  const named = (name: string): ShareState => {
    const state = list.states.find((candidate) => candidate.name === name);
    if (state === undefined) throw new Error(`There is no share ${name}`);
    return state;
  };
  const names = (): string => list.states.map(({ name }) => name).join(' ');
  const selectedName = (): string | undefined => list.states.find(({ id }) => id === list.selected)?.name;
  const runs = (name: string): Promise<void> => eventually(() => expect(named(name).status.state).toBe('running'));
  const only = (): ShareState => {
    const [state, ...others] = list.states;
    if (state === undefined || others.length > 0) throw new Error(`There are ${list.states.length} shares`);
    return state;
  };
  const reached = (state: ShareState['status']['state']): Promise<void> =>
    eventually(() => expect(only().status.state).toBe(state));
  const folder = async (name: string): Promise<string> => {
    await mkdir(path.join(root, name), { recursive: true });
    return path.join(root, name);
  };
  const hear = hearing({
    status: ({ status }) => {
      if (status.state === 'failed') failures.push(status.problem);
    },
    unchanged: ({ problem, port }) => void stays.push(`${problem} ${port}`),
  });
  const open = async (): Promise<void> => {
    settings = await SettingsStore.open(root, (error) => {
      throw error;
    });
    list = new ShareList(
      settings,
      { workerScript: SCRIPT, tags: TAGS },
      {
        changed: ({ state: { status } }) => void (history.at(-1) === status.state || history.push(status.state)),
        tally: () => undefined,
        ended: ({ state: { name } }, { kind }) => void ends.push(`${name} ${kind}`),
        tell: (_, event) => hear(event),
        admission: {
          admitAll: async (shared, share) => {
            for (const one of shared.filter(isMeant)) share(one);
          },
          admits: async (shared) => isMeant(shared),
        },
      },
    );
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
    stays = [];
    ends = [];
    isMeant = () => true;
    await open();
  });
  afterEach(async () => {
    await list.close();
    await settings.flush();
    await rm(root, { recursive: true });
  });

  it('shows no character of a name that turns the writing round', async () => {
    await list.sharePaths([await folder('photos\u202egpj')]);
    expect(only().name).toBe('photos\ufffdgpj');
    list.get(only().id).change({ name: 'a\u2066b' });
    expect(only().name).toBe('a\ufffdb');
  });

  it('shares a text as it does a folder: once, under its first line, and remembered until it is removed', async () => {
    list.shareText('https://example.org/a\nand more');
    await runs('example.org/a');
    list.shareText('https://example.org/a\nand more');
    expect(only()).toMatchObject({ folder: '', files: undefined, note: { kind: 'text' }, port: 8000 });
    expect(settings.current.recentFolders).toEqual([]);
    await reopen();
    list.startRemembered();
    await runs('example.org/a');
    list.get(only().id).change({ name: 'Wi-Fi' });
    expect(only().name).toBe('Wi-Fi');
    list.remove(only().id);
    await settings.flush();
    expect(await readFile(settings.file, 'utf8')).not.toContain('example.org');
  });

  describe('that is to stop by itself', () => {
    const HOUR_MS = 3_600_000;
    const set = (choice: StopChoice | undefined): void => list.get(only().id).setStop(choice);
    const later = (milliseconds: number): void => {
      const now = Date.now() + milliseconds;
      vi.spyOn(Date, 'now').mockReturnValue(now);
    };
    beforeEach(async () => {
      await list.sharePaths([await folder('photos')]);
      await reached('running');
    });
    afterEach(() => vi.restoreAllMocks());

    it('stops when its time has come, says why, and forgets it with the next start', async () => {
      set({ kind: 'hour' });
      expect(only().stopsAfter).toMatchObject({ kind: 'time' });
      later(HOUR_MS - 1_000);
      list.lookAround();
      expect(only().status.state).toBe('running');
      later(2_000);
      list.lookAround();
      await reached('stopping');
      expect(ends).toEqual(['photos time']);
      expect(only()).toMatchObject({ stopsAfter: undefined, stoppedBy: { kind: 'time' } });
      list.get(only().id).start();
      await reached('running');
      expect(only()).toMatchObject({ stopsAfter: undefined, stoppedBy: undefined });
    });

    it('goes on when that was taken back', async () => {
      set({ kind: 'today' });
      set(undefined);
      later(25 * HOUR_MS);
      list.lookAround();
      expect(only()).toMatchObject({ status: { state: 'running' }, stopsAfter: undefined });
    });

    it('keeps its time over a restart', async () => {
      set({ kind: 'hour' });
      const { stopsAfter } = only();
      await reopen();
      list.startRemembered();
      await reached('running');
      expect(only().stopsAfter).toEqual(stopsAfter);
    });

    it('is not started again when its time has come while the app was off', async () => {
      set({ kind: 'hour' });
      await reopen();
      later(2 * HOUR_MS);
      list.startRemembered();
      expect(only()).toMatchObject({ status: { state: 'stopped' }, stoppedBy: { kind: 'time' } });
      expect(ends).toEqual(['photos time']);
    });
  });

  it('is empty at first', () => {
    expect(list.states).toEqual([]);
    expect(list.isSharing).toBe(false);
  });

  it('shares nothing that a person did not mean, by whichever way it came, and asks only about what is new', async () => {
    const photos = await folder('photos');
    await list.sharePaths([photos]);
    isMeant = () => false;
    await expect(list.sharePaths([photos, await folder('keys')])).resolves.toEqual([]);
    await expect(list.shareFolder(await folder('keys'), only().id)).resolves.toBe('cancelled');
    await expect(list.shareFolder(photos, only().id)).resolves.toBe('shared');
    expect(only().folder).toBe(photos);
    expect(settings.current.recentFolders).toEqual([photos]);
  });

  it('lets no file join that a person did not mean, and asks about none that is there', async () => {
    const files = ['a.txt', 'b.txt', 'id_rsa'].map((name) => path.join(root, name));
    for (const file of files) await writeFile(file, '');
    const [a = '', b = '', key = ''] = files;
    await list.sharePaths([a, b]);
    isMeant = (shared) => shared.files?.includes(key) !== true;
    await list.addFiles(only().id, [key]);
    await list.setFiles(only().id, [a, b, key]);
    expect(only().files).toEqual([a, b]);
    isMeant = () => false;
    await list.setFiles(only().id, [b]);
    expect(only().files).toEqual([b]);
  });

  it('shares the first folder at once, on port 8000', async () => {
    await expect(list.sharePaths([await folder('photos')])).resolves.toEqual([]);
    await reached('running');
    expect(only()).toMatchObject({ name: 'photos', port: 8000, status: { port: 8000 } });
    expect(list.isSharing).toBe(true);
  });

  it('shares another folder in the place of the one before when a share is named, without a pause', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    await list.shareFolder(await folder('music'), only().id);
    await eventually(() => expect(only()).toMatchObject({ name: 'music', status: { state: 'running' } }));
    expect(new Set(history)).toEqual(new Set(['stopped', 'starting', 'running']));
    expect(settings.current.recentFolders).toEqual([path.join(root, 'music'), path.join(root, 'photos')]);
  });

  it('refuses what is neither folder nor file, and changes nothing', async () => {
    const missing = path.join(root, 'missing');
    await expect(list.sharePaths([missing])).resolves.toEqual([missing]);
    expect(list.states).toEqual([]);
    expect(settings.current.recentFolders).toEqual([]);
  });

  it('names each recent folder once, the newest first, and no more than eight', async () => {
    await list.sharePaths([await folder('a')]);
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c']) {
      await list.shareFolder(await folder(name), only().id);
    }
    expect(settings.current.recentFolders.map((recent) => path.basename(recent)).join('')).toBe('cihgfedb');
  });

  it('starts what is asked for during a stop after the stop', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    list.get(only().id).stop();
    expect(only().status.state).toBe('stopping');
    list.get(only().id).start();
    await reached('running');
    expect(history.slice(-4)).toEqual(['stopping', 'stopped', 'starting', 'running']);
  });

  it('stays stopped when stop comes after a start that was waiting', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.stop();
    share.start();
    share.stop();
    await reached('stopped');
    expect(settings.current.shares).toMatchObject([{ sharing: false }]);
  });

  it('moves to another port without a pause, and only when it is on', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.change({ port: 8100 });
    await eventually(() => expect(only().status).toMatchObject({ state: 'running', port: 8100 }));
    expect(history).not.toContain('stopping');
    share.stop();
    await reached('stopped');
    share.change({ port: 8200 });
    expect(only()).toMatchObject({ port: 8200, status: { state: 'stopped' } });
  });

  it('makes its folder a web site without a pause, and remembers that for this folder alone', async () => {
    const pages = await folder('pages');
    await list.sharePaths([pages]);
    await reached('running');
    expect(only().site).toBe('automatic');
    list.get(only().id).change({ site: 'on' });
    await reached('running');
    expect(history).not.toContain('stopping');
    await reopen();
    expect(only().site).toBe('on');
    await list.shareFolder(pages, only().id);
    expect(only().site).toBe('on');
    await list.shareFolder(await folder('photos'), only().id);
    expect(only().site).toBe('automatic');
  });

  it('stays where it is when another port can not be had while something runs, and says so', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.send({ kind: 'disconnect', connection: 1, exchange: 1, visitor: '192.0.2.7' });
    await eventually(() => expect(list.activity.runningTransfers).toBe(1));
    share.change({ port: 9999, singlePage: true });
    await eventually(() => expect(stays).toEqual(['port-in-use 9999']));
    expect(only()).toMatchObject({ port: 8000, singlePage: true, status: { state: 'running', port: 8000 } });
    expect(history).not.toContain('stopping');
  });

  it('says with what is at stake: files, and octets to go', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    expect(list.stakes()).toEqual({ downloads: 0, bytesToGo: 0 });
    list.get(only().id).send({ kind: 'disconnect', connection: 1, exchange: 1, visitor: '192.0.2.7' });
    await eventually(() => expect(list.stakes()).toEqual({ downloads: 1, bytesToGo: 99 }));
    expect(list.get(only().id).stakes('others').downloads).toBe(0);
  });

  it('waits for visitors as long as they take, may go on before, and is stopped for the next launch', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.stopWhenDone();
    expect([only().status, share.settings.sharing]).toEqual([{ state: 'stopping', waits: true }, false]);
    share.start();
    await reached('running');
    share.stopWhenDone();
    share.stop();
    await reached('stopped');
  });

  it('removes a share that waits for visitors when it has stopped, unless it goes on', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const { id } = only();
    list.removeWhenDone(id);
    list.get(id).start();
    await reached('running');
    list.get(id).stop();
    await reached('stopped');
    expect(list.states).toHaveLength(1);
    list.get(id).start();
    await reached('running');
    list.removeWhenDone(id);
    list.get(id).stop();
    await eventually(() => expect(list.states).toHaveLength(0));
  });

  it('rests before the app ends, and goes on at the next launch', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    list.rest();
    expect([list.isSharing, list.isStopping]).toEqual([false, true]);
    expect(settings.current.shares).toMatchObject([{ sharing: true }]);
  });

  it('is for this computer only without a pause, and remembers that for every folder', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    list.get(only().id).change({ reach: 'this-computer' });
    await eventually(() =>
      expect(only().status).toMatchObject({ addresses: [{ url: expect.stringContaining('http://localhost:') }] }),
    );
    await reopen();
    expect(only().reach).toBe('this-computer');
    await list.shareFolder(await folder('music'), only().id);
    expect(only().reach).toBe('this-computer');
  });

  it('starts a failed share again when its port is changed', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
    await reached('failed');
    share.change({ port: 8100 });
    await eventually(() => expect(only().status).toMatchObject({ state: 'running', port: 8100 }));
  });

  it('offers a free port when the one asked for is taken', async () => {
    list.takePort(8300);
    await list.sharePaths([await folder('port-in-use')]);
    await eventually(() =>
      expect(only().status).toMatchObject({ problem: 'port-in-use', freePort: expect.any(Number) }),
    );
    const { status } = only();
    expect(status.state === 'failed' && status.freePort).toBeGreaterThan(8300);
  });

  it('keeps the log over the death of its worker, with numbers that go on', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
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
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const share = list.get(only().id);
    share.send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
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
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    await list.shareFolder(await folder('music'), only().id);
    await eventually(() => expect(only()).toMatchObject({ name: 'music', status: { state: 'running' } }));
    await list.close();
    const names = (await readdir(logs)).map((name) => name.split('-')[0]);
    expect(names.sort()).toEqual(['music', 'photos']);
  });

  it('does not tell of what fails while it is closed, nor tries it again', async () => {
    await list.sharePaths([await folder('port-in-use')]);
    const { id } = only();
    expect(only().status.state).toBe('starting');
    await list.close();
    expect(failures).toEqual([]);
    expect(list.get(id).state.recovery.isTrying).toBe(false);
  });

  it('remembers who is blocked', async () => {
    await list.sharePaths([await folder('photos')]);
    list.get(only().id).block('::ffff:192.0.2.7');
    list.get(only().id).block('192.0.2.8');
    list.get(only().id).unblock('192.0.2.8');
    await reopen();
    expect(only().blocked).toMatchObject([{ address: '192.0.2.7', attempts: 0 }]);
  });

  it('counts running transfers and visitors, and none once it is stopped', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    list.get(only().id).send({ kind: 'disconnect', connection: 1, exchange: 1, visitor: '192.0.2.7' });
    const moving = { visitors: 3, runningTransfers: 1, bytesPerSecond: 1000 };
    await eventually(() => expect(list.activity).toEqual(moving));
    list.get(only().id).stop();
    await reached('stopped');
    expect(list.activity).toEqual({ visitors: 0, runningTransfers: 0, bytesPerSecond: 0 });
  });

  it('goes on at the next launch with what was on at quitting', async () => {
    list.takePort(8123);
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    const { id } = only();
    await reopen();
    expect(only()).toMatchObject({ id, port: 8123, status: { state: 'stopped' } });
    list.startRemembered();
    await reached('running');
  });

  it('leaves stopped at the next launch what was stopped', async () => {
    await list.sharePaths([await folder('photos')]);
    await reached('running');
    list.get(only().id).stop();
    await reached('stopped');
    await reopen();
    list.startRemembered();
    expect(only().status.state).toBe('stopped');
  });

  it('shares files together, named after the first, and the same files once', async () => {
    const files = await Promise.all(
      ['b.txt', 'a.txt'].map(async (name) => {
        await writeFile(path.join(root, name), name);
        return path.join(root, name);
      }),
    );
    await expect(list.sharePaths(files)).resolves.toEqual([]);
    await reached('running');
    expect(only()).toMatchObject({ name: 'b.txt + 1', files, folder: root });
    await list.sharePaths([...files].reverse());
    expect(only().files).toEqual(files);
    expect(settings.current.recentFolders).toEqual([]);
    await reopen();
    expect(only()).toMatchObject({ name: 'b.txt + 1', files });
    await expect(list.shareFolder(files[0] ?? '', only().id)).resolves.toBe('not-a-folder');
    await expect(list.shareFolder(await folder('photos'), only().id)).resolves.toBe('shared');
    expect(only()).toMatchObject({ name: 'photos', files: undefined });
  });

  it('takes files into a share of files and out of it, each once, without a restart', async () => {
    const [a = '', b = '', c = ''] = await Promise.all(
      ['a.txt', 'b.txt', 'c.txt'].map(async (name) => {
        await writeFile(path.join(root, name), name);
        return path.join(root, name);
      }),
    );
    await list.sharePaths([a, b]);
    await reached('running');
    const share = list.get(only().id);
    share.addFiles([c, a]);
    expect(only()).toMatchObject({ name: 'a.txt + 2', files: [a, b, c] });
    share.setFiles([c]);
    await eventually(() => expect(share.records.readBacklog(0).batches.flatMap(decodeBatch)).toHaveLength(3));
    expect(new Set(history)).toEqual(new Set(['stopped', 'starting', 'running']));
    await reopen();
    expect(only()).toMatchObject({ name: 'c.txt', files: [c], folder: root });
    await list.shareFolder(await folder('photos'), only().id);
    expect(() => list.get(only().id).setFiles([a])).toThrow('no single files');
  });

  it('makes a share of each folder and one of all files, the first on the port that is given', async () => {
    await writeFile(path.join(root, 'a.txt'), '');
    await list.sharePaths([path.join(root, 'a.txt'), await folder('photos'), await folder('music')], 8100);
    expect(list.states.map(({ name, port }) => [name, port])).toEqual([
      ['photos', 8100],
      ['music', 8000],
      ['a.txt', 8001],
    ]);
    expect(selectedName()).toBe('a.txt');
  });

  describe('with several shares', () => {
    beforeEach(async () => {
      for (const name of ['photos', 'music', 'films']) await list.sharePaths([await folder(name)]);
      await Promise.all(['photos', 'music', 'films'].map(runs));
    });

    it('gives each a port of its own, the first from 8000 on that no other has asked for', async () => {
      expect(list.states.map(({ port }) => port)).toEqual([8000, 8001, 8002]);
      list.get(named('music').id).change({ port: 9000 });
      await list.sharePaths([await folder('letters')]);
      expect(named('letters').port).toBe(8001);
    });

    it('selects what was shared last, and remembers the order and the selection', async () => {
      expect(selectedName()).toBe('films');
      list.select(named('music').id);
      list.move(named('films').id, 0);
      await reopen();
      expect(names()).toBe('films photos music');
      expect(selectedName()).toBe('music');
    });

    it('starts and selects the share that has a folder already, and makes no second one', async () => {
      list.get(named('photos').id).stop();
      await eventually(() => expect(named('photos').status.state).toBe('stopped'));
      await expect(list.sharePaths([`${root}/music/../photos/`])).resolves.toEqual([]);
      await runs('photos');
      expect(names()).toBe('photos music films');
      expect(selectedName()).toBe('photos');
    });

    it('takes a port for the folder that it is named with, new or not', async () => {
      await list.sharePaths([await folder('music')], 8100);
      await eventually(() => expect(named('music').status).toMatchObject({ state: 'running', port: 8100 }));
      await list.sharePaths([await folder('letters')], 8200);
      await eventually(() => expect(named('letters').status).toMatchObject({ state: 'running', port: 8200 }));
      await expect(list.sharePaths([path.join(root, 'missing')], 8300)).resolves.toEqual([path.join(root, 'missing')]);
      list.takePort(8400);
      expect(list.states.map(({ port }) => port)).toEqual([8000, 8100, 8002, 8200]);
    });

    it.each([
      [0, 'films photos music'],
      [1, 'photos films music'],
      [2, 'photos music films'],
      [99, 'photos music films'],
    ])('moves a share to place %i', (index, expected) => {
      list.move(named('films').id, index);
      expect(names()).toBe(expected);
      expect(settings.current.shares.map((share) => path.basename(share.folder)).join(' ')).toBe(expected);
    });

    it('names a share, also at the next launch, and gives it the name of its folder back', async () => {
      const { id } = named('music');
      list.get(id).change({ name: '  Songs for Ann ' });
      await reopen();
      expect(names()).toBe('photos Songs for Ann films');
      list.get(id).change({ name: ' ' });
      expect(names()).toBe('photos music films');
      expect(settings.current.shares[1]).not.toHaveProperty('name', expect.anything());
    });

    it('leaves the others alone when one worker dies', async () => {
      list.get(named('music').id).send({ kind: 'disconnect', connection: 13, exchange: 1, visitor: '192.0.2.7' });
      await eventually(() => expect(named('music').status).toMatchObject({ problem: 'worker-died' }));
      expect([named('photos'), named('films')].map(({ status }) => status.state)).toEqual(['running', 'running']);
    });

    it('offers a failed share no port that another has asked for', async () => {
      await list.sharePaths([await folder('port-in-use')], 8000);
      await eventually(() => expect(named('port-in-use').status).toMatchObject({ freePort: expect.any(Number) }));
      const { status } = named('port-in-use');
      expect(status.state === 'failed' && status.freePort).toBeGreaterThan(8002);
    });

    it('stops and starts all', async () => {
      list.stopAll();
      await eventually(() => expect(list.isSharing).toBe(false));
      list.startAll();
      await Promise.all(['photos', 'music', 'films'].map(runs));
    });

    it('stops and forgets a removed share, and selects the one that takes its place', async () => {
      list.select(named('music').id);
      const removed = list.get(named('music').id);
      list.remove(removed.id);
      await eventually(() => expect(removed.state.status.state).toBe('stopped'));
      expect(names()).toBe('photos films');
      expect(selectedName()).toBe('films');
      expect([removed.id, 'unknown'].map((id) => list.nameOf(id))).toEqual(['music', undefined]);
      list.remove(named('films').id);
      expect(selectedName()).toBe('photos');
      await reopen();
      expect(names()).toBe('photos');
    });

    it('brings a removed share back where it was: running, selected, with its log', async () => {
      const { id } = named('music');
      list.remove(id);
      list.restore(id);
      await runs('music');
      expect(names()).toBe('photos music films');
      expect(selectedName()).toBe('music');
      expect(list.get(id).records.readBacklog(0).batches.flatMap(decodeBatch)).toHaveLength(2);
      expect(() => list.restore(id)).toThrow('There is no removed share');
      await reopen();
      expect(settings.current.shares.map(({ sharing }) => sharing)).toEqual([true, true, true]);
    });

    it('brings a removed share back stopped when it was stopped', async () => {
      const { id } = named('music');
      list.get(id).stop();
      await eventually(() => expect(named('music').status.state).toBe('stopped'));
      list.remove(id);
      list.restore(id);
      expect(named('music').status.state).toBe('stopped');
    });

    it('lets a removed share go for good after a minute', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const { id } = named('music');
        list.remove(id);
        vi.advanceTimersByTime(60_000);
        expect(() => list.restore(id)).toThrow('There is no removed share');
      } finally {
        vi.useRealTimers();
      }
    });
  });

  it('knows no share that is not in the list', () => {
    expect(() => list.get('nobody')).toThrow('There is no share nobody');
  });
});
