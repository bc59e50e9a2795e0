/** Where things are in the working tree, and how the scripts print one honest line and stop on a known problem. */
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');
export const CACHE = path.join(ROOT, 'node_modules', '.cache');

/** A problem that one sentence explains: printed without a stack. */
export class KnownProblem extends Error {
  exitStatus = 1;
}

/** Of a script that was called with options it does not have. */
const EXIT_USAGE = 2;

/**
 * Runs a script's main function; a `KnownProblem` becomes one line on stderr, and its exit status the script's. So does an
 * option that `parseArgs` does not know.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    const exitStatus = statusOf(error);
    if (exitStatus === undefined || !(error instanceof Error)) throw error;
    console.error(error.message);
    process.exitCode = exitStatus;
  }
}

/** @param {unknown} error */
function statusOf(error) {
  if (error instanceof KnownProblem) return error.exitStatus;
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code?.startsWith('ERR_PARSE_ARGS_') ? EXIT_USAGE : undefined;
}

/**
 * Whether the running module is the one named on the command line.
 * @param {ImportMeta} meta
 */
export function isEntry(meta) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === meta.filename;
}
