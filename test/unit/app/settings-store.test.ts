import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, formatSettings } from '../../../main/app/settings.ts';
import { SettingsStore } from '../../../main/app/settings-store.ts';

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
    const [name, ...others] = await readdir(folder);
    expect(name).toMatch(/^settings\.broken-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/);
    expect(others).toEqual([]);
    expect(store.setAside?.file).toBe(path.join(folder, name ?? ''));
    expect(await readFile(path.join(folder, name ?? ''), 'utf8')).toBe('{"shares": [');
    store.update({ explainedTray: true });
    await store.flush();
    expect((await open()).setAside).toBeUndefined();
  });

  it('keeps the sound members of a file that it sets aside', async () => {
    const sound = formatSettings({ ...DEFAULT_SETTINGS, explainedTray: true });
    await writeFile(file(), sound.replace('"shares": []', '"shares": [7]'));
    const store = await open();
    expect(store.setAside?.damaged).toEqual(['shares']);
    expect(store.current.explainedTray).toBe(true);
  });

  it('begins with the defaults when the file can not be read, and tells', async () => {
    await mkdir(file());
    expect((await open()).current).toEqual(DEFAULT_SETTINGS);
    expect(errors).toHaveLength(1);
  });

  it('keeps changes in memory that can not be written, and tells', async () => {
    const store = await open();
    await mkdir(file());
    store.update({ explainedTray: true });
    await store.flush();
    expect(store.current.explainedTray).toBe(true);
    expect(errors).toHaveLength(1);
    await rm(file(), { recursive: true });
    store.update({ recentFolders: ['/srv'] });
    await store.flush();
    expect((await open()).current).toEqual({ ...DEFAULT_SETTINGS, explainedTray: true, recentFolders: ['/srv'] });
  });
});
