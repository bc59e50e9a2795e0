/** Brings bundles up to date before a script uses them, in a process of its own: the bundler then leaves no trace in a long-running one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { listStale } from './build-stamp.mjs';
import { KnownProblem, ROOT } from './project.mjs';

/**
 * Instant when nothing has changed. What the build has to say goes to stderr.
 * @param {readonly string[]} [names] All bundles when left out.
 */
export async function ensureBuilt(names) {
  const stale = await listStale(names);
  if (stale.length === 0) return;
  const build = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts', 'build.mjs'), ...stale.map(({ target }) => target.name)],
    { stdio: ['ignore', 2, 2] },
  );
  const [status] = await once(build, 'close');
  if (status !== 0) throw new KnownProblem('Porthole could not be built.');
}
