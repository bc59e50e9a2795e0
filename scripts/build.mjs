/** Builds the bundles in `dist/` that are older than their sources. `--force` builds all of them. */
import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isUpToDate, readFingerprint, writeStamp } from './build-stamp.mjs';
import { TARGETS } from './build-targets.mjs';
import { isEntry, ROOT, runScript } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

/** @typedef {import('./build-targets.mjs').BuildTarget} BuildTarget */

/**
 * Brings bundles up to date and returns the names of those that had to be built.
 * @param {{ names?: readonly string[], force?: boolean }} [options] All bundles when no names are given.
 * @returns {Promise<string[]>}
 */
export async function buildStale({ names, force = false } = {}) {
  const wanted = TARGETS.filter((target) => names === undefined || names.includes(target.name)).filter((target) =>
    existsSync(path.join(ROOT, target.entry)),
  );
  const built = await Promise.all(
    wanted.map(async (target) => {
      const fingerprint = await readFingerprint(target);
      if (!force && (await isUpToDate(target, fingerprint))) return [];
      await buildTarget(target);
      await writeStamp(target, fingerprint);
      return [target.name];
    }),
  );
  return built.flat();
}

/** @param {BuildTarget} target */
async function buildTarget(target) {
  const { build } = await import('vite');
  const result = await build(await target.config());
  const files = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  await Promise.all(
    files.map((file) =>
      writeFileAtomic(path.join(target.outDir, file.fileName), file.type === 'chunk' ? file.code : file.source),
    ),
  );
  if (target.name === 'renderer') await removeOthers(path.join(target.outDir, 'assets'), files);
  if (target.assets !== undefined && existsSync(path.join(ROOT, target.assets))) {
    await cp(path.join(ROOT, target.assets), path.join(target.outDir, 'assets'), { recursive: true });
  }
}

/**
 * The page's files carry a digest in their names: those of earlier builds would pile up.
 * @param {string} folder
 * @param {readonly { fileName: string }[]} files
 */
async function removeOthers(folder, files) {
  const current = new Set(files.map((file) => path.basename(file.fileName)));
  const names = existsSync(folder) ? await readdir(folder) : [];
  await Promise.all(names.filter((name) => !current.has(name)).map((name) => rm(path.join(folder, name))));
}

if (isEntry(import.meta)) {
  await runScript(async () => {
    const started = performance.now();
    const built = await buildStale({ force: process.argv.includes('--force') });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(built.length === 0 ? 'Up to date.' : `Built ${built.join(', ')} in ${seconds} s.`);
  });
}
