/**
 * `npm run load -- [connections|requests|handshakes|http2|kills|receiving|scanners|attacks|turns] [options]`: what a share bears, measured on the terminal mode as it is
 * built. `npm run load -- attacks --help` lists what can be chosen there.
 */
import path from 'node:path';
import { hasDisplay } from './display.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { CACHE, ROOT, runScript } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { visitorAssets } from './visitor-assets.mjs';

const OUT_DIR = path.join(CACHE, 'load');

/** Gives a program a display of its own. */
const DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'];

/** What is measured by scripts in TypeScript, which are bundled before. */
const BUNDLED = ['attacks', 'turns'];

/** The attacks are TypeScript, and run in a process, a thread and, with them, a share's host. */
async function bundleSiege() {
  const siege = path.join(ROOT, 'test/load/siege');
  await bundle(
    {
      attacks: path.join(siege, 'main.ts'),
      turns: path.join(siege, 'turns.ts'),
      'own-pace-thread': path.join(siege, 'own-pace-thread.ts'),
      'witness-thread': path.join(siege, 'witness-thread.ts'),
    },
    'es',
  );
  // One is preloaded, which Node requires; the other is made of what is built so. Each alone: they would share a chunk.
  await bundle({ 'turn-probe': path.join(siege, 'turn-probe.ts') }, 'cjs');
  await bundle({ 'app-workers': path.join(siege, 'app-workers.ts') }, 'cjs');
}

/**
 * @param {Record<string, string>} input Output names and source files.
 * @param {'es' | 'cjs'} format
 */
async function bundle(input, format) {
  const { build } = await import('vite');
  const extension = format === 'es' ? 'mjs' : 'cjs';
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
        input,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  });
}

await runScript(async () => {
  const args = process.argv.slice(2);
  await ensureBuilt();
  const [what = ''] = args;
  const isBundled = BUNDLED.includes(what);
  if (isBundled) await bundleSiege();
  const script = isBundled ? path.join(OUT_DIR, `${what}.mjs`) : path.join(ROOT, 'test/load/main.mjs');
  const needsDisplay = what === 'kills' && args.includes('--app') && !(await hasDisplay(process.env));
  const endedWell = await runProgram([...(needsDisplay ? DISPLAY : []), process.execPath, script, ...args]);
  if (!endedWell) process.exitCode = 1;
});
