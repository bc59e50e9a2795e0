/** Programs of this machine: whether they are there, and what they say their version is. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The first version number that the program prints; undefined when it can't be run. */
export async function readVersion(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(program, [...args]);
    return versionIn(stdout + stderr);
  } catch (error) {
    // Some programs print their version with a status other than 0.
    return error instanceof Error && 'stdout' in error ? versionIn(String(error.stdout)) : undefined;
  }
}

function versionIn(text: string): string | undefined {
  return /\d+\.\d+(\.\d+)?/.exec(text)?.[0];
}
