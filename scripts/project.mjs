/** Where things are in the working tree, and how the scripts print one honest line and stop on a known problem. */
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');
export const CACHE = path.join(ROOT, 'node_modules', '.cache');

/** A problem that one sentence explains: printed without a stack. */
export class KnownProblem extends Error {
  exitStatus = 1;
}

/**
 * Runs a script's main function; a `KnownProblem` becomes one line on stderr, and its exit status the script's.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof KnownProblem)) throw error;
    console.error(error.message);
    process.exitCode = error.exitStatus;
  }
}

/**
 * Whether the running module is the one named on the command line.
 * @param {ImportMeta} meta
 */
export function isEntry(meta) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === meta.filename;
}
