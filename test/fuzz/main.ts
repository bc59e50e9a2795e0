/** The fuzzers' long run (scripts/fuzz.mjs). The corpus grows; a failure is kept. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CONNECTION_TARGET } from './connection-target.ts';
import { keepInput, readCorpus } from './corpus.ts';
import { Coverage } from './coverage.ts';
import { fuzz } from './fuzz.ts';
import { createPathTarget } from './path-target.ts';
import type { FuzzTarget } from './target.ts';
import { FuzzFailure } from './target.ts';
import { XML_TARGET } from './xml-target.ts';

const CORPUS = path.resolve('test/fuzz/corpus');
const FAILURES = path.resolve('test-results/fuzz');

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    target: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

async function runTarget(target: FuzzTarget): Promise<boolean> {
  const coverage = new Coverage(pathToFileURL(realpathSync(process.argv[1] ?? '')).href);
  await coverage.start();
  const folder = path.join(CORPUS, target.name);
  try {
    const { executions, corpusSize, blocks } = await fuzz(target, {
      durationMs: Number(values.minutes) * 60_000,
      seed: Number(values.seed),
      corpus: readCorpus(folder),
      coverage,
      onNew: (input) => keepInput(folder, input),
    });
    console.log(
      `${target.name}: ${executions} inputs, ${blocks} blocks reached, ${corpusSize} inputs in the corpus, seed ${values.seed}, no failure`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof FuzzFailure)) throw error;
    console.error(`${target.name}: ${error.cause instanceof Error ? error.cause.stack : error.message}`);
    console.error(`input: ${JSON.stringify(Buffer.from(error.input).toString('latin1'))}`);
    console.error(`kept as ${keepInput(path.join(FAILURES, target.name), error.input)}`);
    return false;
  } finally {
    coverage.stop();
    await target.close();
  }
}

async function main(): Promise<void> {
  for (const target of [CONNECTION_TARGET, await createPathTarget(), XML_TARGET]) {
    if (values.target !== undefined && values.target !== target.name) await target.close();
    else if (!(await runTarget(target))) process.exitCode = 1;
  }
}

void main();
