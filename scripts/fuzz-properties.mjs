/** Searches for inputs that break a property: the unit tests that state one, again and again, each time with another seed. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './project.mjs';
import { runProgram } from './run-program.mjs';

const UNIT_TESTS = path.join(ROOT, 'test/unit');

async function listPropertyTests() {
  const names = await readdir(UNIT_TESTS, { recursive: true });
  const files = names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => path.join(UNIT_TESTS, name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_, index) => texts[index]?.includes("from 'fast-check'"));
}

/**
 * @param {number} minutes
 * @param {number} firstSeed
 * @returns {Promise<boolean>} Whether every property held.
 */
export async function fuzzProperties(minutes, firstSeed) {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const command = [
    process.execPath,
    vitest,
    'run',
    '--project',
    'unit',
    '--reporter=dot',
    ...(await listPropertyTests()),
  ];
  const end = Date.now() + minutes * 60_000;
  for (let seed = firstSeed; seed === firstSeed || Date.now() < end; seed += 1) {
    if (!(await runProgram(command, { PROPERTY_SEED: String(seed) }))) {
      console.error(`properties: the seed was ${seed}; put what broke it into the test that states the rule`);
      return false;
    }
  }
  return true;
}
