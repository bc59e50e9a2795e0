/**
 * `npm run bench [-- log | startup | report] [options]`: builds the app and the bench, finds the Electron runtime and runs
 * the bench in a process of its own. `npm run bench -- --help` lists the options.
 */
import path from 'node:path';
import { resolveElectronRuntime } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { OLDEST_NODE } from './oldest-runtimes.mjs';
import { CACHE, KnownProblem, ROOT, runScript } from './project.mjs';
import { runProgram } from './run-program.mjs';

const OUT_DIR = path.join(CACHE, 'bench');

/**
 * @param {Record<string, string>} entries Output name and source file, relative to the root.
 * @param {'es' | 'cjs'} format
 */
async function bundle(entries, format) {
  const { build } = await import('vite');
  const extension = format === 'es' ? 'mjs' : 'cjs';
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['playwright-core'], target: 'node' },
    build: {
      ssr: true,
      outDir: OUT_DIR,
      emptyOutDir: false,
      target: OLDEST_NODE,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(ROOT, file)])),
        external: ['playwright-core'],
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  });
}

/**
 * Without a runtime everything but the real app can be measured.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function electronEnvironment() {
  try {
    return { ELECTRON_OVERRIDE_DIST_PATH: (await resolveElectronRuntime()).distPath };
  } catch (error) {
    if (!(error instanceof KnownProblem)) throw error;
    console.error(error.message);
    return {};
  }
}

await runScript(async () => {
  const args = process.argv.slice(2);
  await ensureBuilt();
  await bundle({ bench: 'test/bench/main.ts', baseline: 'test/bench/servers/node-http-server.ts' }, 'es');
  await bundle({ 'flood-worker': 'test/bench/log/flood-worker.ts' }, 'cjs');
  const endedWell = await runProgram(
    [process.execPath, path.join(OUT_DIR, 'bench.mjs'), ...args],
    await electronEnvironment(),
  );
  if (!endedWell) process.exitCode = 1;
});
