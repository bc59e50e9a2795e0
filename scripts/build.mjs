/**
 * Builds the bundles in `dist/` whose sources have changed: `node scripts/build.mjs [--force] [NAME...]`. `--force` builds
 * the unchanged ones too.
 */
import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { listStale, writeStamp } from './build-stamp.mjs';
import { KnownProblem, ROOT, runScript } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

/** @typedef {import('./build-targets.mjs').BuildTarget} BuildTarget */

/** @param {BuildTarget} target */
async function buildTarget(target) {
  const { build } = await import('vite');
  const result = await build(await target.config()).catch((error) => {
    throw new KnownProblem(error.message, { cause: error });
  });
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

await runScript(async () => {
  const started = performance.now();
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith('-'));
  const stale = await listStale(names.length === 0 ? undefined : names, { force: args.includes('--force') });
  await Promise.all(
    stale.map(async ({ target, fingerprint }) => {
      await buildTarget(target);
      await writeStamp(target, fingerprint);
    }),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const built = stale.map(({ target }) => target.name).join(', ');
  console.log(stale.length === 0 ? 'Up to date.' : `Built ${built} in ${seconds} s.`);
});
