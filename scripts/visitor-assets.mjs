/** Builds the visitor's page (renderer/visitor) and hands its files to the server's bundles as the module `virtual:visitor-assets`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OLDEST_BROWSERS } from './oldest-runtimes.mjs';
import { ROOT } from './project.mjs';

const MODULE = 'virtual:visitor-assets';
/** With the code of a language. */
const LANGUAGE = 'virtual:language/';
const SOURCE = path.join(ROOT, 'renderer', 'visitor');
const MARK = path.join(ROOT, 'build', 'icons', 'app-small.svg');

const VERSION_LENGTH = 12;
const LICENSES = 'visitor.licenses.md';

/** Each with the style that it imports, which becomes one for all of them. */
const SCRIPTS = ['page.ts', 'note.ts'];

/** Only for who may add something, and the second one only when they do. */
const STYLES = ['styles/adding.css', 'styles/progress.css'];

/** @returns {Promise<Record<string, string>>} File names and their contents. */
async function buildPage() {
  const [scripts, styles] = await Promise.all([
    bundle(SCRIPTS, { cssCodeSplit: false, license: { fileName: LICENSES } }, 'page[extname]'),
    bundle(STYLES, { cssCodeSplit: true }, '[name][extname]'),
  ]);
  return { ...styles, ...scripts };
}

/**
 * @param {readonly string[]} entries
 * @param {import('vite').BuildOptions} options
 * @param {string} assetFileNames
 * @returns {Promise<Record<string, string>>}
 */
async function bundle(entries, options, assetFileNames) {
  const { build } = await import('vite');
  const result = await build({
    root: SOURCE,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: OLDEST_BROWSERS,
      write: false,
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 16 * 1024,
      ...options,
      rolldownOptions: {
        input: entries.map((name) => path.join(SOURCE, name)),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: nameChunk, assetFileNames },
      },
    },
  });
  const files = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  return Object.fromEntries(
    files.map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]),
  );
}

/**
 * A language's words are named by it: `visitor.de.js`.
 * @param {{ facadeModuleId?: string | null }} chunk
 */
function nameChunk({ facadeModuleId }) {
  const words = /\/words\/([a-z-]+)\/[a-z]+\.ts$/.exec(facadeModuleId ?? '');
  return words ? `[name].${words[1]}.js` : '[name].js';
}

/** Files of one language's words but English. */
const WORD_SCRIPT = /\.(?!en\.)([a-z]{2}(?:-[a-z]{2})?)\.js$/;

/** @param {Record<string, string>} assets */
function formatModule(assets) {
  const version = createHash('sha256').update(JSON.stringify(assets)).digest('hex').slice(0, VERSION_LENGTH);
  const shared = Object.fromEntries(Object.entries(assets).filter(([name]) => !WORD_SCRIPT.test(name)));
  return `export const assets = ${JSON.stringify(shared)};\nexport const version = ${JSON.stringify(version)};\n`;
}

/**
 * What the bundle of a language consists of: its words for pages that are written here, and for the script of the page.
 * @param {string} code as the folder of words is named
 * @param {Record<string, string>} assets
 */
function formatLanguage(code, assets) {
  const scripts = Object.fromEntries(Object.entries(assets).filter(([name]) => WORD_SCRIPT.exec(name)?.[1] === code));
  const words = path.join(ROOT, 'main', 'words', code, 'site.ts');
  return `export { words } from ${JSON.stringify(words)};\nexport const scripts = ${JSON.stringify(scripts)};\n`;
}

async function buildAll() {
  const [{ [LICENSES]: licenses = '', ...page }, mark] = await Promise.all([buildPage(), readFile(MARK, 'utf8')]);
  return { assets: { ...page, 'mark.svg': mark.trim() }, licenses };
}

/** Built once per process, however many bundles want it. @type {ReturnType<typeof buildAll> | undefined} */
let built;

/**
 * @param {string} [bundle] name of the bundle that may want them
 * @returns {import('vite').Plugin}
 */
export function visitorAssets(bundle = 'bundle') {
  let isUsed = false;
  return {
    name: 'visitor-assets',
    resolveId: (id) => (id === MODULE || id.startsWith(LANGUAGE) ? `\0${id}` : undefined),
    async load(id) {
      const isLanguage = id.startsWith(`\0${LANGUAGE}`);
      if (id !== `\0${MODULE}` && !isLanguage) return undefined;
      isUsed = true;
      built ??= buildAll();
      const { assets } = await built;
      return isLanguage ? formatLanguage(id.slice(LANGUAGE.length + 1), assets) : formatModule(assets);
    },
    /** The licences of what visitors get lie beside the bundle that carries it. */
    async generateBundle() {
      if (!isUsed || !built) return;
      const { licenses } = await built;
      this.emitFile({ type: 'asset', fileName: `${bundle}.${LICENSES}`, source: licenses });
    },
  };
}
