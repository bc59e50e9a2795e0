/** Runs a program of test/support where there is little room: under the system's own limit for files, or on a small disk. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { createTempFolder } from './temp-folder.ts';

/** The program's file in test/support, and what it is given. */
export interface LimitedProgram {
  readonly script: string;
  readonly args: readonly string[];
  /** Blocks of 1024 octets that a file may have. */
  readonly maxBlocks: number;
}

/** What it wrote to its standard output; throws when it failed or complained. */
export async function runLimited({ script, args, maxBlocks }: LimitedProgram): Promise<string> {
  const program = await bundle(script);
  const command = ['-c', `ulimit -f ${maxBlocks}; exec "$0" "$@"`, process.execPath, program, ...args];
  const { status, stdout, stderr } = spawnSync('bash', command, { encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The same with a disk of so many octets at the folder that the program is given, which nobody else sees where that can be had. */
export async function runOnSmallDisk(script: string, folder: string, octets: number): Promise<string> {
  const program = await bundle(script);
  const mount = `mount -t tmpfs -o size=${octets} tmpfs "$2"`;
  const run = ['-c', `${mount} && exec "$0" "$@"`, process.execPath, program, folder];
  const isolate = ['unshare', '--map-root-user', '--mount', 'sh', ...run];
  // In a changed root there are no user namespaces, and no mount namespaces where it is not a mount: root cleans up instead.
  const unmount = ['-c', `${mount} || exit; "$0" "$@"; status=$?; umount -l "$2"; exit $status`, ...run.slice(2)];
  const canIsolate = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0;
  const [command = '', ...args] = canIsolate || process.geteuid?.() !== 0 ? isolate : ['sh', ...unmount];
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The program as one script. */
async function bundle(script: string): Promise<string> {
  const outDir = await createTempFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: path.join(import.meta.dirname, script),
      outDir,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } },
    },
    ssr: { noExternal: true },
  });
  return path.join(outDir, 'program.cjs');
}
