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

/** @typedef {'genericName' | 'comment' | 'keywords' | 'shareFolder' | 'shareWith' | 'shareWithHint'} Word */

const PROGRAM = '/opt/Porthole/porthole';

/** Windows' numbers of languages (LCID), as far as the installer speaks them; Spanish in both orders of sorting. */
const INSTALLER_LANGUAGES = /** @type {const} */ ({
  ar: [1025],
  de: [1031],
  es: [1034, 3082],
  fr: [1036],
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

/**
 * Each file within \`build/\`, with its text.
 * @param {readonly Spoken[]} spoken English first
 */
export function formatDesktopTexts(spoken) {
  return {
    'linux/desktop-entry.yml': formatDesktopEntry(spoken),
    'linux/dolphin-service-menu.desktop': formatServiceMenu(spoken),
    'linux/nemo-action.nemo_action': formatNemoAction(spoken),
    'installer-labels.nsh': formatInstallerLabels(spoken),
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
