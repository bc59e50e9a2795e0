/** What becomes of our configuration in a bundle for macOS. It is made of a stand-in for the runtime, and not signed: both need a Mac. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGE_TAGS } from '../../../main/words/languages.ts';
import { version } from '../../../package.json';
import { makeMacRuntime } from '../../support/mac-runtime.ts';
import { PYTHON } from '../../support/python.ts';
import { run } from '../../support/run.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const BUILDER = path.join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
/** Any that knows all fuses. */
const RUNTIME_VERSION = '45.4.1';
const PACKED_TIMEOUT_MS = 120_000;
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

let folder: string;
let contents: string;
let info: Record<string, unknown>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'porthole-mac-'));
  const runtime = await makeMacRuntime(folder, RUNTIME_VERSION);
  const places = [
    `-c.electronDist=${runtime}`,
    `-c.electronVersion=${RUNTIME_VERSION}`,
    `-c.directories.output=${folder}`,
  ];
  const args = ['--mac', 'dir', '--x64', '--publish', 'never', '--projectDir', ROOT, ...places];
  const built = await run(process.execPath, [BUILDER, ...args]);
  expect(built.status, built.stdout + built.stderr).toBe(0);
  contents = path.join(folder, 'mac', 'Porthole.app', 'Contents');
  const program = 'import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))';
  const read = await run(PYTHON, ['-c', program, path.join(contents, 'Info.plist')]);
  info = JSON.parse(read.stdout) as Record<string, unknown>;
}, PACKED_TIMEOUT_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is Porthole by its name, its version, its identity and its icon', async () => {
  expect(info).toMatchObject({
    CFBundleDisplayName: 'Porthole',
    CFBundleExecutable: 'Porthole',
    CFBundleIdentifier: 'app.porthole.desktop',
    CFBundleShortVersionString: version,
    LSApplicationCategoryType: 'public.app-category.utilities',
  });
  const icon = await readFile(path.join(contents, 'Resources', String(info.CFBundleIconFile)));
  expect(icon).toEqual(await readFile(path.join(ROOT, 'build', 'icons', 'icon.icns')));
});

it('says in every language why it asks for the network, beside the runtime’s words in that language, and in no other', async () => {
  expect(info.NSLocalNetworkUsageDescription).toMatch(/^Porthole shares /);
  const resources = path.join(contents, 'Resources');
  const folders = (await readdir(resources)).filter((name) => name.endsWith('.lproj'));
  const spoken = folders.filter((name) => existsSync(path.join(resources, name, 'InfoPlist.strings')));
  expect(spoken).toHaveLength(LANGUAGE_TAGS.length);
  for (const name of spoken) expect(existsSync(path.join(resources, name, 'locale.pak'))).toBe(true);
  const ofRuntime = await readdir(path.join(contents, 'Frameworks/Electron Framework.framework/Versions/A/Resources'));
  expect(ofRuntime).toEqual(expect.arrayContaining(spoken));
  expect(ofRuntime).not.toContain('fi.lproj');
});

it('opens folders and files without becoming what opens them', () => {
  expect(info.CFBundleDocumentTypes).toMatchObject([
    { CFBundleTypeName: 'Folder', LSHandlerRank: 'Alternate' },
    { CFBundleTypeName: 'File', LSHandlerRank: 'Alternate' },
  ]);
});

it('holds the app and its licence, and nothing of the terminal mode', () => {
  const archive = path.join(contents, 'Resources', 'app.asar');
  expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({ main: 'dist/main/main.cjs' });
  expect(listPackage(archive, { isPack: false }).filter((name) => /console|terminal|dist\/man/.test(name))).toEqual([]);
  expect(existsSync(path.join(contents, 'Resources', 'LICENSE.txt'))).toBe(true);
  expect(info.ElectronAsarIntegrity).toMatchObject({ 'Resources/app.asar': { algorithm: 'SHA256' } });
});

it('closes what Electron leaves open', async () => {
  const wire = await getCurrentFuseWire(path.dirname(contents));
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
  });
});
