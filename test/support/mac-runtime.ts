/**
 * A stand-in for Electron's runtime for macOS, which no registry of packages carries: bundles, words and fuses lie where
 * electron-builder looks for them, and no program is in it. What it makes of our configuration can be read anywhere.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** By which fuses are found in a program (`@electron/fuses`), one wire of the first version, and eight of them that are off. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000800000000';

/** Those that the app speaks, and one that it does not. */
const LANGUAGES = 'ar de en en_GB es es_419 fi fr hi ja ko pt_BR ru zh_CN zh_TW'.split(' ');
const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

function formatInfo(name: string): string {
  const facts = [
    ['CFBundleDisplayName', name],
    ['CFBundleExecutable', name],
    ['CFBundleIdentifier', 'com.github.Electron'],
    ['CFBundleName', name],
    ['CFBundlePackageType', 'APPL'],
  ];
  const lines = facts.map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${lines.join('')}</dict></plist>\n`;
}

function bundle(place: string, name: string): Record<string, string> {
  return { [`${place}/Contents/Info.plist`]: formatInfo(name), [`${place}/Contents/MacOS/${name}`]: '' };
}

/** @returns the folder that is handed to electron-builder as `electronDist` */
export async function makeMacRuntime(folder: string, version: string): Promise<string> {
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const helpers = HELPERS.map((kind) => `Electron Helper${kind}`);
  const words = LANGUAGES.flatMap((tag) => [
    [`${contents}/Resources/${tag}.lproj/locale.pak`, ''],
    [`${framework}/Versions/A/Resources/${tag}.lproj/locale.pak`, tag],
  ]);
  const runtime = path.join(folder, 'runtime');
  const files = {
    version,
    LICENSE: '',
    'LICENSES.chromium.html': '',
    [`${contents}/Resources/electron.icns`]: '',
    [`${framework}/Electron Framework`]: FUSES,
    ...bundle('Electron.app', 'Electron'),
    ...Object.assign({}, ...helpers.map((name) => bundle(`${contents}/Frameworks/${name}.app`, name))),
    ...Object.fromEntries(words),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(runtime, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, String(text));
  }
  return runtime;
}
