/** Tells whether a bundle is up to date: a stamp beside it holds a digest of everything it was built from. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TARGETS } from './build-targets.mjs';
import { ROOT } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

/** @typedef {import('./build-targets.mjs').BuildTarget} BuildTarget */

/**
 * All files below the inputs, sorted, relative to the root; an input that does not exist has none.
 * @param {readonly string[]} inputs
 * @returns {Promise<string[]>}
 */
async function listFiles(inputs) {
  const lists = await Promise.all(
    inputs.map(async (input) => {
      if (path.extname(input) !== '') return [input];
      const entries = await readdir(path.join(ROOT, input), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
    }),
  );
  return lists.flat().sort();
}

/**
 * Digest of the names and contents of a target's inputs.
 * @param {BuildTarget} target
 */
async function readFingerprint(target) {
  const files = await listFiles(target.inputs);
  const contents = await Promise.all(files.map((file) => readFile(path.join(ROOT, file))));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    const content = contents[index] ?? '';
    hash.update(`${file}\0${content.length}\0`).update(content);
  });
  return hash.digest('hex');
}

/** @param {BuildTarget} target */
function stampFile(target) {
  return path.join(ROOT, 'dist', '.stamps', target.name);
}

/**
 * The targets that have to be built, each with the digest to stamp it with once it is.
 * @param {readonly string[]} [names] All targets when left out.
 * @param {{ force: boolean }} [options] `force` takes every target for stale.
 */
export async function listStale(names, { force } = { force: false }) {
  const wanted = TARGETS.filter((target) => names === undefined || names.includes(target.name));
  const checked = await Promise.all(
    wanted.map(async (target) => ({ target, fingerprint: await readFingerprint(target) })),
  );
  const current = await Promise.all(checked.map(({ target, fingerprint }) => isUpToDate(target, fingerprint)));
  return checked.filter((_, index) => force || current[index] !== true);
}

/**
 * @param {BuildTarget} target
 * @param {string} fingerprint
 */
async function isUpToDate(target, fingerprint) {
  if (!existsSync(path.join(target.outDir, target.output))) return false;
  const stamp = await readFile(stampFile(target), 'utf8').catch(() => undefined);
  return stamp === fingerprint;
}

/**
 * @param {BuildTarget} target
 * @param {string} fingerprint
 */
export async function writeStamp(target, fingerprint) {
  await writeFileAtomic(stampFile(target), fingerprint);
}
