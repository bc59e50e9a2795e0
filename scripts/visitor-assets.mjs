/** Builds the visitor's page (renderer/visitor) and hands its files to the server's bundles as the module `virtual:visitor-assets`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './project.mjs';

const MODULE = 'virtual:visitor-assets';
const RESOLVED = `\0${MODULE}`;
const SOURCE = path.join(ROOT, 'renderer', 'visitor');
const MARK = path.join(ROOT, 'build', 'icons', 'app-small.svg');

/** Any browser of the last few years: visitors bring their own. */
const TARGET = ['es2022', 'safari15.4'];
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
      target: TARGET,
      write: false,
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 16 * 1024,
      ...options,
      rolldownOptions: {
        input: entries.map((name) => path.join(SOURCE, name)),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames },
      },
    },
  });
  const files = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  return Object.fromEntries(
    files.map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]),
  );
}

/** @param {Record<string, string>} assets */
function formatModule(assets) {
  const version = createHash('sha256').update(JSON.stringify(assets)).digest('hex').slice(0, VERSION_LENGTH);
  return `export const assets = ${JSON.stringify(assets)};\nexport const version = ${JSON.stringify(version)};\n`;
}

async function buildAll() {
  const [{ [LICENSES]: licenses = '', ...page }, mark] = await Promise.all([buildPage(), readFile(MARK, 'utf8')]);
  return { code: formatModule({ ...page, 'mark.svg': mark.trim() }), licenses };
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
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      isUsed = true;
      built ??= buildAll();
      return (await built).code;
    },
    /** The licences of what visitors get lie beside the bundle that carries it. */
    async generateBundle() {
      if (!isUsed || !built) return;
      const { licenses } = await built;
      this.emitFile({ type: 'asset', fileName: `${bundle}.${LICENSES}`, source: licenses });
    },
  };
}
