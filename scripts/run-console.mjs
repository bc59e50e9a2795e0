/** Runs the terminal mode in this process, as if its bundle had been started from the folder where npm was called. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ROOT } from './project.mjs';

/**
 * Nothing is written to stdout before the program's own first line.
 * @param {readonly string[]} args
 */
export async function runConsole(args) {
  await ensureBuilt([
    'console',
    'words',
    'bcrypt-worker',
    'certificate-worker',
    'sha256-worker',
    'stat-worker',
    'thumbnail-worker',
  ]);
  const bundle = path.join(ROOT, 'dist', 'main', 'console.cjs');
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  process.argv = [process.execPath, bundle, '--terminal', ...args];
  createRequire(import.meta.url)(bundle);
}
