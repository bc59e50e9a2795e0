import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../main/app/settings/settings.ts';
import { formatSettings } from '../../../../main/app/settings/settings-format.ts';
import { SettingsStore } from '../../../../main/app/settings/settings-store.ts';
import { runOnSmallDisk } from '../../../support/limited-program.ts';

describe('SettingsStore', () => {
  let folder: string;
  let errors: unknown[];
  const open = (): Promise<SettingsStore> => SettingsStore.open(folder, (error) => void errors.push(error));
  const file = (): string => path.join(folder, 'settings.json');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'porthole-settings-'));
    errors = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('begins with the defaults where there is no file', async () => {
    const store = await open();
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect(store.setAside).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives the next launch what was changed last', async () => {
    const store = await open();
    for (let index = 0; index < 20; index += 1) store.update({ recentFolders: [`/srv/${index}`] });
    store.update({ explainedTray: true });
    await store.flush();
    expect((await open()).current).toEqual({ ...DEFAULT_SETTINGS, recentFolders: ['/srv/19'], explainedTray: true });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('sets a broken file aside with its contents, says so and goes on', async () => {
    await writeFile(file(), '{"shares": [');
    const store = await open();
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect(store.setAside?.damaged).toEqual(['settings']);
    const [name, ...others] = (await readdir(folder)).sort();
    expect(name).toMatch(/^settings\.broken-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/);
    expect(others).toEqual(['settings.json']);
    expect(store.setAside?.file).toBe(path.join(folder, name ?? ''));
    expect(await readFile(path.join(folder, name ?? ''), 'utf8')).toBe('{"shares": [');
    expect((await open()).setAside).toBeUndefined();
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('reads a file that was saved as %s', async (_, encode) => {
    await writeFile(file(), encode(formatSettings({ ...DEFAULT_SETTINGS, recentFolders: ['/srv/文档'] })));
    const store = await open();
    expect([store.current.recentFolders, store.setAside]).toEqual([['/srv/文档'], undefined]);
  });

  it('keeps a damaged file before it writes over it, however often it has to try', async () => {
    await writeFile(file(), '{"shares": [');
    const at = (name: string): string => path.join(folder, name);
    for (let index = 0; index < 30; index += 1) await writeFile(at(`settings.broken-2020-${index + 10}.json`), '');
    await open();
    const names = (await readdir(folder)).filter((name) => name.startsWith('settings.broken-')).sort();
    expect(names).toHaveLength(20);
    expect(await readFile(at(names.at(-1) ?? ''), 'utf8')).toBe('{"shares": [');
  });

  it('sweeps what an app that was killed while it wrote has left, and nothing else', async () => {
    const others = ['settings.json.bak', 'settings.json.12a', 'other.json.1234', 'Local Storage'];
    for (const name of [...others, 'settings.json.1234', 'settings.json.99'])
      await writeFile(path.join(folder, name), '');
    await open();
    expect((await readdir(folder)).sort()).toEqual([...others].sort());
  });

  it('keeps the sound members of a file that it sets aside', async () => {
    const sound = formatSettings({ ...DEFAULT_SETTINGS, explainedTray: true });
    await writeFile(file(), sound.replace('"shares": []', '"shares": [7]'));
    const store = await open();
    expect(store.setAside?.damaged).toEqual(['shares[0]']);
    expect(store.current.explainedTray).toBe(true);
  });

  it('begins with the defaults when the file can not be read, and tells', async () => {
    await mkdir(file());
    const store = await open();
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect(errors).toHaveLength(1);
    expect(await readdir(folder)).toEqual([path.basename(store.setAside?.file ?? ''), 'settings.json']);
  });

  it('does not wait for whoever might write into a pipe that has the name of the file', async () => {
    execFileSync('mkfifo', [file()]);
    expect((await open()).current).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps changes that can not be written, says so, and writes them when it is possible again', async () => {
    const store = await SettingsStore.open(folder, (error) => void errors.push(error), { retryIntervalMs: 20 });
    const states: string[] = [];
    store.onStatus(() => void states.push(store.status.state));
    await mkdir(file());
    store.update({ explainedTray: true });
    await store.flush();
    store.update({ recentFolders: ['/srv'] });
    await store.flush();
    expect(store.status).toEqual({ state: 'unsaved', problem: expect.any(String), path: file() });
    expect(errors).toHaveLength(1);
    await rm(file(), { recursive: true });
    await vi.waitFor(() => expect(store.status).toEqual({ state: 'saved' }));
    expect(states).toEqual(['unsaved', 'saved']);
    expect((await open()).current).toEqual({ ...DEFAULT_SETTINGS, explainedTray: true, recentFolders: ['/srv'] });
  });

  it('says that the disk is full, leaves what was saved before and nothing beside it, and goes on', async () => {
    const stdout = await runOnSmallDisk('limited-settings-writer.ts', folder, 16_384);
    expect(JSON.parse(stdout)).toMatchObject({
      status: { state: 'unsaved', problem: 'disk-full', path: file() },
      names: ['settings.json'],
      saved: { recentFolders: ['/srv/small'] },
      later: { state: 'saved' },
    });
  });
});
