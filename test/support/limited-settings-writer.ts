/** A program that changes settings in the folder that it is given, the second time by much, and tells what became of it. */
import { readdir, readFile } from 'node:fs/promises';
import { SettingsStore } from '../../main/app/settings/settings-store.ts';

async function write(folder: string): Promise<void> {
  const store = await SettingsStore.open(folder, () => undefined);
  store.update({ recentFolders: ['/srv/small'] });
  await store.flush();
  store.update({ recentFolders: [`/srv/${'x'.repeat(20_000)}`] });
  await store.flush();
  const { status } = store;
  const [names, saved] = [await readdir(folder), JSON.parse(await readFile(store.file, 'utf8'))];
  store.update({ recentFolders: ['/srv/short'] });
  await store.flush();
  process.stdout.write(JSON.stringify({ status, names, saved, later: store.status }));
}

void write(process.argv[2] ?? '');
