/** Asks one of the system's own programs: never a shell, always with an end. */
import { execFile } from 'node:child_process';

/** What takes longer has nothing to say that a person would wait for, in milliseconds. */
const TIMEOUT_MS = 3_000;
const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;

/** What the program wrote to its standard output, also when it failed; empty when it is not there. */
export function askSystem(program: string, args: readonly string[]): Promise<string> {
  const options = { timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true, encoding: 'utf8' } as const;
  return new Promise((resolve) => {
    execFile(program, args, options, (_error, stdout) => resolve(stdout));
  });
}
