/**
 * Puts the image library beside the bundle that uses it, as its own files: it finds its WebAssembly, and the code of the threads
 * that it starts, by its own place.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './project.mjs';

const LIBRARY = path.join(ROOT, 'node_modules', 'wasm-vips');

/** What is copied, and under which name: CommonJS must say so beside the app's own package.json. */
const FILES = [
  ['lib/vips-node.js', 'vips/vips-node.cjs'],
  ['lib/vips.wasm', 'vips/vips.wasm'],
  ['LICENSE', 'vips/LICENSE'],
  ['THIRD-PARTY-NOTICES.md', 'vips/THIRD-PARTY-NOTICES.md'],
];

/** @returns {import('vite').Plugin} */
export function imageLibrary() {
  return {
    name: 'image-library',
    async generateBundle() {
      for (const [from = '', fileName = ''] of FILES) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(path.join(LIBRARY, from)) });
      }
    },
  };
}
