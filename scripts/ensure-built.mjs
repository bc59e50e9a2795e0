/** Brings bundles up to date before a script uses them, in a process of its own: the bundler then leaves no trace in a long-running one. */
import path from 'node:path';
import { listStale } from './build-stamp.mjs';
import { KnownProblem, ROOT } from './project.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Instant when nothing has changed. What the build has to say goes to stderr.
 * @param {readonly string[]} [names] All bundles when left out.
 */
export async function ensureBuilt(names) {
  const stale = await listStale(names);
  if (stale.length === 0) return;
  const script = path.join(ROOT, 'scripts', 'build.mjs');
  const isBuilt = await runProgram([process.execPath, script, ...stale.map(({ target }) => target.name)], {}, 2);
  if (!isBuilt) throw new KnownProblem('Porthole could not be built.');
}
