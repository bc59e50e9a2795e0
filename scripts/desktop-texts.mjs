/**
 * Writes what the systems' menus say of Porthole, in every language, from `main/words/LANGUAGE/desktop.ts`. Run it after a
 * change to those (`npm run desktop-texts`); what it writes is committed, so that it is read before it is packed.
 */
import path from 'node:path';
import { runnerImport } from 'vite';
import { isEntry, ROOT, runScript } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

/**
 * A language with its words, and its tags as `LANGUAGES` lists them.
 * @typedef {object} Spoken
 * @property {readonly string[]} ranges
 * @property {Readonly<Record<Word, string>>} words
 */

/**
 * @typedef {'genericName' | 'comment' | 'keywords' | 'shareFolder' | 'shareWith' | 'shareWithHint'
 *   | 'synopsis' | 'othersOpen' | 'localNetwork' | 'folder' | 'file'} Word
 */

const PROGRAM = '/opt/Porthole/porthole';

/** As catalogues of programs know it. Never changed afterwards. */
const METAINFO_ID = 'app.porthole.Porthole';

/** By the first range of a language, where it is not that range itself. */
const MAC_FOLDERS = new Map([
  ['pt', 'pt_BR'],
  ['zh', 'zh_CN'],
  ['zh-hant', 'zh_TW'],
]);

/** Windows' numbers of languages (LCID), as far as the installer speaks them; Spanish in both orders of sorting. */
const INSTALLER_LANGUAGES = /** @type {const} */ ({
  ar: [1025],
  de: [1031],
  es: [1034, 3082],
  fr: [1036],
  hi: [1081],
  ja: [1041],
  ko: [1042],
  pt: [1046],
  ru: [1049],
  zh: [2052],
  'zh-tw': [1028],
});

/**
 * Locales as desktop entries name them: `pt`, `zh_TW`. Those with a script are none of them.
 * @param {Spoken} spoken
 */
function localesOf({ ranges }) {
  return ranges
    .map((range) => range.split('-'))
    .filter(([, region]) => region === undefined || region.length === 2)
    .map(([language, region]) => (region === undefined ? language : `${language}_${region.toUpperCase()}`));
}

/**
 * A key in every language, English first and without a locale.
 * @param {readonly Spoken[]} spoken
 * @param {string} key
 * @param {Word} word
 * @returns {readonly (readonly [string, string])[]}
 */
function inAll(spoken, key, word) {
  return spoken.flatMap((language) =>
    localesOf(language).map(
      (locale) => /** @type {const} */ ([locale === 'en' ? key : `${key}[${locale}]`, language.words[word]]),
    ),
  );
}

/**
 * Part of the packer's configuration, as YAML. The packer writes the English comment itself, from package.json.
 * @param {readonly Spoken[]} spoken
 */
export function formatDesktopEntry(spoken) {
  const entry = [
    ...inAll(spoken, 'GenericName', 'genericName'),
    ...inAll(spoken, 'Comment', 'comment').filter(([key]) => key !== 'Comment'),
    ...inAll(spoken, 'Keywords', 'keywords'),
  ];
  const lines = (/** @type {readonly (readonly [string, string])[]} */ pairs, /** @type {string} */ indent) =>
    pairs.map(([key, text]) => `${indent}${key}: ${JSON.stringify(text)}\n`).join('');
  return `# Written by \`npm run desktop-texts\` from main/words; electron-builder.yml extends it.
linux:
  desktop:
    entry:
${lines(entry, '      ')}    desktopActions:
      ShareFolder:
${lines(inAll(spoken, 'Name', 'shareFolder'), '        ')}`;
}

/** @param {readonly (readonly [string, string])[]} pairs */
const keyLines = (pairs) => pairs.map(([key, text]) => `${key}=${text}\n`).join('');

/**
 * For Dolphin.
 * @param {readonly Spoken[]} spoken
 */
export function formatServiceMenu(spoken) {
  return `[Desktop Entry]
Type=Service
X-KDE-ServiceTypes=KonqPopupMenu/Plugin
MimeType=inode/directory;application/octet-stream;
Actions=shareWithPorthole;
X-KDE-Priority=TopLevel

[Desktop Action shareWithPorthole]
${keyLines(inAll(spoken, 'Name', 'shareWith'))}Icon=porthole
Exec=${PROGRAM} %F
`;
}

/**
 * For Nemo.
 * @param {readonly Spoken[]} spoken
 */
export function formatNemoAction(spoken) {
  return `[Nemo Action]
${keyLines(inAll(spoken, 'Name', 'shareWith'))}${keyLines(inAll(spoken, 'Comment', 'shareWithHint'))}Exec=${PROGRAM} %F
Icon-Name=porthole
Selection=notnone
Extensions=any;
`;
}

/**
 * For the Explorer: a macro that \`installer.nsh\` uses.
 * @param {readonly Spoken[]} spoken
 */
export function formatInstallerLabels(spoken) {
  const numbers = Object.entries(INSTALLER_LANGUAGES).flatMap(([range, ids]) => {
    const text = spoken.find(({ ranges }) => ranges.includes(range))?.words.shareWith;
    return text === undefined ? [] : ids.map((id) => /** @type {const} */ ([id, text]));
  });
  const english = spoken.find(({ ranges }) => ranges.includes('en'))?.words.shareWith;
  const cases = numbers.map(
    ([id, text]) => `  \${If} $LANGUAGE == ${id}\n    StrCpy \${result} "${text}"\n  \${EndIf}\n`,
  );
  return `; Written by \`npm run desktop-texts\` from main/words. $LANGUAGE is the installer's; whatever is not here reads English.
!macro portholeLabel result
  StrCpy \${result} "${english}"
${cases.join('')}!macroend
`;
}

/** @param {string} text */
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * An element in every language, English first and without a language.
 * @param {readonly Spoken[]} spoken
 * @param {string} name
 * @param {Word} word
 */
function elementInAll(spoken, name, word) {
  const texts = inAll(spoken, name, word).map(([key, text]) => {
    const locale = /\[(.*)\]/.exec(key)?.[1];
    return `<${name}${locale === undefined ? '' : ` xml:lang="${locale}"`}>${escapeXml(text)}</${name}>`;
  });
  return texts.map((text) => `  ${text}\n`).join('');
}

/**
 * For catalogues of programs (AppStream). Homepage and developer are those of the package, which names them from package.json.
 * @param {readonly Spoken[]} spoken
 */
export function formatMetainfo(spoken) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by npm run desktop-texts from main/words. -->
<component type="desktop-application">
  <id>${METAINFO_ID}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>Porthole</name>
${elementInAll(spoken, 'summary', 'synopsis')}  <description>
${elementInAll(spoken, 'p', 'comment')}${elementInAll(spoken, 'p', 'othersOpen')}  </description>
  <launchable type="desktop-id">porthole.desktop</launchable>
  <provides>
    <binary>porthole</binary>
    <mediatype>inode/directory</mediatype>
  </provides>
  <content_rating type="oars-1.1" />
</component>
`;
}

/**
 * What macOS shows of the app, in one language: the keys are those of Info.plist, and what the types of files are called there.
 * @param {Spoken} spoken
 */
export function formatInfoPlistStrings({ words }) {
  const texts = {
    CFBundleDisplayName: 'Porthole',
    NSLocalNetworkUsageDescription: words.localNetwork,
    Folder: words.folder,
    File: words.file,
  };
  const lines = Object.entries(texts).map(([key, text]) => `${key} = ${JSON.stringify(text)};\n`);
  return `/* Written by npm run desktop-texts from main/words. */\n${lines.join('')}`;
}

/**
 * In folders as the runtime calls those of its own words, with which they become one.
 * @param {readonly Spoken[]} spoken
 */
function macTexts(spoken) {
  return Object.fromEntries(
    spoken.map((language) => {
      const [range = ''] = language.ranges;
      const folder = MAC_FOLDERS.get(range) ?? range;
      return [`mac/${folder}.lproj/InfoPlist.strings`, formatInfoPlistStrings(language)];
    }),
  );
}

/**
 * Each file within `build/`, with its text.
 * @param {readonly Spoken[]} spoken English first
 * @returns {Readonly<Record<string, string>>}
 */
export function formatDesktopTexts(spoken) {
  return {
    'linux/desktop-entry.yml': formatDesktopEntry(spoken),
    'linux/dolphin-service-menu.desktop': formatServiceMenu(spoken),
    'linux/nemo-action.nemo_action': formatNemoAction(spoken),
    [`linux/${METAINFO_ID}.metainfo.xml`]: formatMetainfo(spoken),
    'installer-labels.nsh': formatInstallerLabels(spoken),
    ...macTexts(spoken),
  };
}

/** @returns {Promise<readonly Spoken[]>} */
async function readWords() {
  const load = async (/** @type {string} */ file) => {
    const { module } = await runnerImport(path.join(ROOT, 'main', 'words', file), { configFile: false });
    return /** @type {{ readonly words: Spoken['words'], readonly LANGUAGES: Record<string, Pick<Spoken, 'ranges'>> }} */ (
      module
    );
  };
  const { LANGUAGES } = await load('languages.ts');
  return await Promise.all(
    Object.entries(LANGUAGES).map(async ([tag, { ranges }]) => {
      const { words } = await load(`${tag.toLowerCase()}/desktop.ts`);
      return { ranges, words };
    }),
  );
}

if (isEntry(import.meta)) {
  await runScript(async () => {
    for (const [name, text] of Object.entries(formatDesktopTexts(await readWords()))) {
      await writeFileAtomic(path.join(ROOT, 'build', name), text);
    }
  });
}
