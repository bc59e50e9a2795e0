/** What is built: each bundle's entry, the sources it depends on and its Vite configuration. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { asciiSource } from './ascii-source.mjs';
import { imageLibrary } from './image-library.mjs';
import { OLDEST_CHROME, OLDEST_NODE } from './oldest-runtimes.mjs';
import { ROOT } from './project.mjs';
import { visitorAssets } from './visitor-assets.mjs';

/**
 * The terminal mode is a command of its own in the npm package. Newer runtimes let the young generation grow to 128 MB and keep
 * it ever after (decision 270), the old one to four times what is in use (decision 791), and the C library of Linux keeps large
 * buffers once some were freed (decision 650); `npm start`
 * and `npm run share` say the same.
 * @type {Record<string, string>}
 */
const BANNERS = {
  console: '#!/usr/bin/env -S MALLOC_MMAP_THRESHOLD_=131072 node --max-semi-space-size=2 --max-old-space-size=768',
};

const ALL_INPUTS = [
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build-targets.mjs',
  'scripts/oldest-runtimes.mjs',
  'scripts/visitor-assets.mjs',
  'scripts/image-library.mjs',
];

/**
 * @typedef {object} BuildTarget
 * @property {string} name
 * @property {string} entry The source file that the bundle starts from, relative to the root.
 * @property {string} outDir Absolute path of the folder that receives the bundle.
 * @property {string} output The file in `outDir` that exists once the target is built.
 * @property {readonly string[]} inputs Files and folders, relative to the root, whose contents decide whether to build.
 * @property {string | undefined} assets Folder that is copied beside the bundle, relative to the root.
 * @property {() => Promise<import('vite').InlineConfig>} config
 */

/**
 * A CommonJS bundle that carries its npm packages and leaves `electron` and Node's own modules outside.
 * @param {string} name
 * @param {string} entry
 * @returns {BuildTarget}
 */
function nodeTarget(name, entry) {
  const output = `${name}.cjs`;
  return {
    name,
    entry,
    outDir: path.join(ROOT, 'dist', 'main'),
    output,
    inputs: [...ALL_INPUTS, 'main', 'renderer/visitor', 'build/icons/app-small.svg'],
    assets: name === 'main' ? 'main/app/assets' : undefined,
    config: async () => ({
      root: ROOT,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [visitorAssets(name), asciiSource(), ...(name === 'thumbnail-worker' ? [imageLibrary()] : [])],
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: path.join(ROOT, entry),
        target: OLDEST_NODE,
        minify: false,
        sourcemap: true,
        write: false,
        license: { fileName: `${name}.licenses.md` },
        rolldownOptions: {
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: output, codeSplitting: false, banner: BANNERS[name] ?? '' },
        },
      },
    }),
  };
}

/** Languages beside English, which stands in the bundles themselves. */
const LANGUAGES = readdirSync(path.join(ROOT, 'main', 'words'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name)
  .sort();

/**
 * What visitors read, a bundle for each language, which main/site-words fetches; and what the terminal says, which
 * main/terminal fetches.
 * @type {BuildTarget}
 */
const WORDS = {
  ...nodeTarget('words', 'main/words'),
  output: `words/${LANGUAGES[0]}.cjs`,
  config: async () => ({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [visitorAssets('words'), asciiSource()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: OLDEST_NODE,
      minify: false,
      write: false,
      rolldownOptions: {
        input: Object.fromEntries(
          LANGUAGES.flatMap((code) => [
            [code, `virtual:language/${code}`],
            [`terminal-${code}`, path.join(ROOT, 'main', 'words', code, 'terminal.ts')],
          ]),
        ),
        output: { format: 'cjs', entryFileNames: 'words/[name].cjs', chunkFileNames: 'words/[name].cjs' },
      },
    },
  }),
};

/** @type {BuildTarget} */
const RENDERER = {
  name: 'renderer',
  entry: 'renderer/index.html',
  outDir: path.join(ROOT, 'dist', 'renderer'),
  output: 'index.html',
  inputs: [...ALL_INPUTS, 'renderer', 'main'],
  assets: undefined,
  config: async () => {
    const { default: react } = await import('@vitejs/plugin-react');
    return {
      root: path.join(ROOT, 'renderer'),
      base: './',
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [react()],
      build: {
        target: OLDEST_CHROME,
        sourcemap: true,
        write: false,
        license: { fileName: 'licenses.md' },
        // The page is loaded from disk under a policy without data: URLs.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    };
  },
};

/** @type {readonly BuildTarget[]} */
export const TARGETS = [
  nodeTarget('main', 'main/main.ts'),
  nodeTarget('preload', 'main/preload.ts'),
  nodeTarget('share-worker', 'main/worker/share-worker.ts'),
  nodeTarget('console', 'main/console.ts'),
  WORDS,
  nodeTarget('saved-log-worker', 'main/access-log/saved-log-worker.ts'),
  nodeTarget('bcrypt-worker', 'main/access/bcrypt-worker.ts'),
  nodeTarget('certificate-worker', 'main/certificates/certificate-worker.ts'),
  nodeTarget('thumbnail-worker', 'main/site/thumbnails/thumbnail-worker.ts'),
  nodeTarget('sha256-worker', 'main/files/sha256-worker.ts'),
  nodeTarget('stat-worker', 'main/tree/stat-worker.ts'),
  RENDERER,
];
