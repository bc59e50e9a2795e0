/** What can't be built here is checked as configuration: that the packer takes it, and that all it names is there. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from 'app-builder-lib';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DesktopWords } from '../../../main/words/en/desktop.ts';
import type { LanguageTag } from '../../../main/words/languages.ts';
import { LANGUAGE_TAGS, LANGUAGES } from '../../../main/words/languages.ts';
import { formatDesktopTexts } from '../../../scripts/desktop-texts.mjs';
import { formatLicenses, parseLicenses } from '../../../scripts/third-party-licenses.mjs';
import { expandExec, makeDesktopEntry, readKey, readPackingConfiguration } from '../../support/desktop-entry.ts';
import { PYTHON } from '../../support/python.ts';
import { run } from '../../support/run.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { compileInstaller } from '../../support/windows-installer.ts';

/** Locales by which a desktop finds each language's lines, since `pt` and `zh` also mean those of their regions. */
const LOCALES: Readonly<Record<LanguageTag, string>> = {
  ...{ en: 'en', ar: 'ar', de: 'de', es: 'es', fr: 'fr', hi: 'hi', ja: 'ja', ko: 'ko', ru: 'ru' },
  ...{ 'pt-BR': 'pt', 'zh-CN': 'zh', 'zh-TW': 'zh_TW' },
};

function desktopWords(tag: LanguageTag): Promise<{ readonly words: DesktopWords }> {
  return import(`../../../main/words/${tag.toLowerCase()}/desktop.ts`);
}

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const inBuild = (name: string): string => path.join(ROOT, 'build', name);

/** The packer's debugging log, off. */
const QUIET = { isEnabled: false } as never;

let config: Configuration;

beforeAll(async () => {
  config = await readPackingConfiguration();
});

function targetsOf(platform: 'linux' | 'win' | 'mac'): unknown[] {
  const targets = config[platform]?.target;
  return Array.isArray(targets) ? targets : [targets];
}

describe('electron-builder.yml', () => {
  it('is what the packer takes', async () => {
    await expect(validateConfiguration(config, QUIET)).resolves.toBeUndefined();
    const wrong = { ...config, nsis: { ...config.nsis, licence: 'LICENSE' } } as Configuration;
    await expect(validateConfiguration(wrong, QUIET)).rejects.toThrow('configuration.nsis');
  });

  it('makes every kind of package', () => {
    expect(targetsOf('linux')).toEqual(['AppImage', 'deb', 'rpm']);
    expect(targetsOf('win')).toEqual(['nsis', 'portable']);
    expect(targetsOf('mac')).toEqual([
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ]);
  });

  it('names files that are there', () => {
    const named = [
      ...[config.linux, config.win, config.mac].map((options) => inBuild(String(options?.icon))),
      path.join(ROOT, String(config.nsis?.include)),
      path.join(ROOT, String(config.nsis?.license)),
      path.join(ROOT, String(config.mac?.entitlements)),
      path.join(ROOT, String(config.mac?.entitlementsInherit)),
      ...[config.deb, config.rpm]
        .flatMap((options) => options?.fpm ?? [])
        .map((pair) => path.join(ROOT, pair.split('=')[0] ?? '')),
      path.join(ROOT, 'LICENSE'),
    ];
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
    expect(config.deb?.fpm).toEqual(config.rpm?.fpm);
  });

  it('looks for no updates unless it is told where', () => {
    expect(config.publish).toBeNull();
  });

  it('takes the home page and the maintainer from package.json', async () => {
    const { homepage, author } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
    expect([URL.canParse(homepage), author.email.includes('@')]).toEqual([true, true]);
    expect(JSON.stringify(config)).not.toContain('.invalid');
  });

  it('closes what Electron leaves open', () => {
    expect(config.asar).toBe(true);
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

describe('the desktop entry', () => {
  it('is valid, offers Porthole for folders, and an action of its own', async () => {
    const entry = await makeDesktopEntry();
    const file = path.join(await createTempFolder(), 'porthole.desktop');
    await writeFile(file, entry);
    expect(await run('desktop-file-validate', ['--no-hints', file])).toMatchObject({ status: 0, stdout: '' });
    const main = (key: string): string | undefined => readKey(entry, 'Desktop Entry', key);
    expect(main('MimeType')).toBe('inode/directory;');
    expect(main('Exec')).toBe('/opt/Porthole/porthole %U');
    expect(main('Categories')).toBe('Network;FileTransfer;');
    expect(main('StartupWMClass')).toBe('porthole');
    for (const tag of LANGUAGE_TAGS) {
      const { words } = await desktopWords(tag);
      const locale = LOCALES[tag];
      const key = (name: string): string => (locale === 'en' ? name : `${name}[${locale}]`);
      expect([main(key('GenericName')), main(key('Comment')), main(key('Keywords'))]).toEqual([
        words.genericName,
        words.comment,
        words.keywords,
      ]);
      expect(readKey(entry, 'Desktop Action ShareFolder', key('Name'))).toBe(words.shareFolder);
    }
    expect(main('Actions')).toBe('ShareFolder;');
    expect(readKey(entry, 'Desktop Action ShareFolder', 'Exec')).toBe('porthole --choose-folder');
  });

  it('is run with the URLs in the place of %U', () => {
    expect(expandExec('"/opt/My App/porthole" --x %U', ['file:///a', 'file:///b'])).toEqual([
      '/opt/My App/porthole',
      '--x',
      'file:///a',
      'file:///b',
    ]);
  });

  it.each(['linux/dolphin-service-menu.desktop', 'linux/nemo-action.nemo_action'])(
    '%s runs the same program',
    async (name) => {
      const text = await readFile(inBuild(name), 'utf8');
      expect(text).toContain('\nExec=/opt/Porthole/porthole %F\n');
      expect(text).toContain('\nName=Share with Porthole\n');
      for (const tag of LANGUAGE_TAGS) {
        const { words } = await desktopWords(tag);
        expect(text).toContain(`\nName${tag === 'en' ? '' : `[${LOCALES[tag]}]`}=${words.shareWith}\n`);
      }
    },
  );

  it('and what else the systems’ menus say, is what the words say now (npm run desktop-texts)', async () => {
    const spoken = await Promise.all(
      LANGUAGE_TAGS.map(async (tag) => ({ ranges: LANGUAGES[tag].ranges, words: (await desktopWords(tag)).words })),
    );
    for (const [name, text] of Object.entries(formatDesktopTexts(spoken))) {
      expect(await readFile(inBuild(name), 'utf8'), name).toBe(text);
    }
  });
});

it('is valid for catalogues of programs (AppStream), and names the desktop entry', async () => {
  const file = inBuild('linux/app.porthole.Porthole.metainfo.xml');
  const { status, stdout, stderr } = await run('appstreamcli', ['validate', '--no-net', '--strict', file]);
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining('successful')]);
  expect(await readFile(file, 'utf8')).toContain('<launchable type="desktop-id">porthole.desktop</launchable>');
});

it('says on macOS what Info.plist says, in every language that the runtime has words for', async () => {
  const settings = await readFile(inBuild('../electron-builder.yml'), 'utf8');
  const kinds = [...settings.matchAll(/CFBundleTypeName: (.+)/g)].map(([, name]) => name);
  const folders = await readdir(inBuild('mac'));
  const spoken = /^electronLanguages: \[(.+)\]/m.exec(settings)?.[1]?.split(', ') ?? [];
  expect(folders).toHaveLength(LANGUAGE_TAGS.length);
  for (const folder of folders) {
    expect(spoken).toContain(path.basename(folder, '.lproj'));
    const text = await readFile(inBuild(`mac/${folder}/InfoPlist.strings`), 'utf8');
    const keys = [...text.matchAll(/^(\w+) = ".+";$/gm)].map(([, key]) => key);
    expect(keys).toEqual(['CFBundleDisplayName', 'NSLocalNetworkUsageDescription', ...kinds]);
  }
  const english = await readFile(inBuild('mac/en.lproj/InfoPlist.strings'), 'utf8');
  const usage = /NSLocalNetworkUsageDescription: (.+)/.exec(settings)?.[1];
  expect(english).toContain(`NSLocalNetworkUsageDescription = "${usage}";`);
});

describe('the Windows installer', () => {
  it('has a script that compiles without a warning in every language of the app, with the messages of electron-builder', async () => {
    const { languages, compiler } = await compileInstaller(await createTempFolder());
    expect(compiler.status, compiler.stdout).toBe(0);
    expect(Object.keys(languages)).toHaveLength(LANGUAGE_TAGS.length);
    expect(languages).toMatchObject({ hi_IN: 1081, ar_SA: 1025 });
  });

  it('takes every entry away that it wrote', async () => {
    const script = await readFile(inBuild('installer.nsh'), 'utf8');
    const written = [...script.matchAll(/portholeVerb "([^"]+)" "/g)].map(([, name]) => name);
    const removed = [...script.matchAll(/DeleteRegKey SHCTX "Software\\Classes\\(.+)\\shell\\Porthole"/g)];
    expect(written).toEqual(['Directory', 'Drive', 'Directory\\Background', '*']);
    expect(removed.map(([, name]) => name)).toEqual(written);
  });
});

describe('macOS', () => {
  it('offers Porthole for folders and files, never as what opens them', () => {
    const types = config.mac?.extendInfo?.CFBundleDocumentTypes as readonly Record<string, unknown>[];
    expect(types.map(({ LSItemContentTypes }) => LSItemContentTypes)).toEqual([
      ['public.folder', 'public.volume'],
      ['public.data'],
    ]);
    for (const type of types) expect(type).toMatchObject({ LSHandlerRank: 'Alternate', CFBundleTypeRole: 'Viewer' });
  });

  it('asks for no more than to compile JavaScript', async () => {
    const program = 'import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))';
    const { stdout } = await run(PYTHON, ['-c', program, path.join(ROOT, String(config.mac?.entitlements))]);
    expect(JSON.parse(stdout)).toEqual({ 'com.apple.security.cs.allow-jit': true });
  });
});

describe('third-party licences', () => {
  const list = '# Licenses\n\n## b - 1.0.0 (MIT)\n\nText of b\n\n## Notices\n\nmore\n\n## @scope/a - 2.0.0 (ISC)\n';

  it('are read package by package: headings within a licence are part of it', () => {
    expect(parseLicenses(list)).toEqual([
      ['b - 1.0.0 (MIT)', 'Text of b\n\n## Notices\n\nmore'],
      ['@scope/a - 2.0.0 (ISC)', ''],
    ]);
  });

  it('are told once each, in order', () => {
    const text = formatLicenses([list, list], 'libvips: LGPL');
    expect(text.match(/^b - 1\.0\.0/gm)).toHaveLength(1);
    expect(text.indexOf('@scope/a')).toBeLessThan(text.indexOf('b - 1.0.0'));
    expect(text).toContain('libvips: LGPL');
  });
});

describe('making packages', () => {
  /** Runs the script with a runtime that says it is this version; it must not get as far as packing. */
  async function makePackage(version: string, env: Record<string, string> = {}) {
    const runtime = await createTempFolder({ version, electron: '', 'electron.exe': '' });
    const variables = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime, ...env };
    return await run(process.execPath, [path.join(ROOT, 'scripts', 'package.mjs')], variables);
  }

  it('refuses an older runtime for what is handed on', async () => {
    const { status, stderr } = await makePackage('25.1.1');
    expect(status).not.toBe(0);
    expect(stderr).toContain('Installers are made with Electron');
    expect(stderr).toContain('not with 25.1.1');
    expect(stderr).not.toContain('    at ');
  });

  it.each(['http://updates.example/', 'ftp://updates.example/', 'nonsense'])(
    'refuses a place for updates that is not https: %s',
    async (url) => {
      const { status, stderr } = await makePackage('25.1.1', { PORTHOLE_UPDATE_URL: url });
      expect(status).not.toBe(0);
      expect(stderr).toContain('PORTHOLE_UPDATE_URL');
    },
  );
});
