/** `npm run fuzz`: bundles the fuzzers into one script, so that coverage is asked of one, and runs it. */
import path from 'node:path';
import { build } from 'vite';
import { ROOT } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { visitorAssets } from './visitor-assets.mjs';

const OUTPUT = path.join(ROOT, 'node_modules/.cache/fuzz');

await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [visitorAssets()],
  build: {
    ssr: path.join(ROOT, 'test/fuzz/main.ts'),
    outDir: OUTPUT,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'fuzz.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
});

const endedWell = await runProgram([process.execPath, path.join(OUTPUT, 'fuzz.cjs'), ...process.argv.slice(2)]);
if (!endedWell) process.exitCode = 1;
