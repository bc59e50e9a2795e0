/**
 * `npm run fuzz -- [--minutes N] [--target connection|path|xml|properties] [--seed N]`: the long search for inputs that break
 * something. The fuzzers are bundled into one script, so that coverage is asked of one.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { fuzzProperties } from './fuzz-properties.mjs';
import { ROOT, runScript } from './project.mjs';
import { runProgram } from './run-program.mjs';
import { visitorAssets } from './visitor-assets.mjs';

const OUTPUT = path.join(ROOT, 'node_modules/.cache/fuzz');

/** @param {Record<string, string>} values */
async function runFuzzers(values) {
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
  const args = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
  return runProgram([process.execPath, path.join(OUTPUT, 'fuzz.cjs'), ...args]);
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      target: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const isProperties = values.target === 'properties';
  const endedWell =
    (isProperties || (await runFuzzers({ ...values }))) &&
    ((values.target !== undefined && !isProperties) ||
      (await fuzzProperties(Number(values.minutes), Number(values.seed))));
  if (!endedWell) process.exitCode = 1;
});
