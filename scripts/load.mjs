/**
 * `npm run load -- [connections|requests|attacks] [options]`: what a share bears, measured on the terminal mode as it is
 * built. `npm run load -- attacks --help` lists what can be chosen there.
 */
import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { CACHE, ROOT, runScript } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { visitorAssets } from './visitor-assets.mjs';

const OUT_DIR = path.join(CACHE, 'load');
const ATTACKS = path.join(OUT_DIR, 'attacks.mjs');

/** The attacks are TypeScript, and run in a process, a thread and, with them, a share's host. */
async function bundleAttacks() {
  const { build } = await import('vite');
  const siege = path.join(ROOT, 'test/load/siege');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [visitorAssets()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: OUT_DIR,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          attacks: path.join(siege, 'main.ts'),
          'witness-thread': path.join(siege, 'witness-thread.ts'),
          'app-workers': path.join(siege, 'app-workers.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

await runScript(async () => {
  const args = process.argv.slice(2);
  await ensureBuilt();
  const isAttack = args[0] === 'attacks';
  if (isAttack) await bundleAttacks();
  const endedWell = await runProgram([
    process.execPath,
    isAttack ? ATTACKS : path.join(ROOT, 'test/load/main.mjs'),
    ...args,
  ]);
  if (!endedWell) process.exitCode = 1;
});
