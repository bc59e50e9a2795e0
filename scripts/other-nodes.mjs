/**
 * Other versions of Node than the one that runs here: `npm test -- node-versions` tries the command on each. They come from
 * npm, which has Node's programs as packages, and are kept under `node_modules/.cache`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { KnownProblem, ROOT } from './project.mjs';

/** The oldest that `engines` in package.json takes, and each line that Node's own makers still look after. */
export const NODE_VERSIONS = /** @type {const} */ (['20.19', '22', '24']);

const CACHE = path.join(ROOT, 'node_modules', '.cache', 'nodes');

/**
 * The folder with that Node's program, to stand first on a path.
 * @param {string} version
 */
export function folderOfNode(version) {
  return path.join(CACHE, version, 'node_modules', packageName(), 'bin');
}

/** Fetches those that are not there yet. Rejects with a `KnownProblem` that says which one can't be had. */
export async function prepareOtherNodes() {
  await mkdir(CACHE, { recursive: true });
  for (const version of NODE_VERSIONS) {
    if (existsSync(folderOfNode(version))) continue;
    console.log(`Fetching Node ${version} from npm, once...`);
    const npm = ['install', '--force', '--no-save', '--no-audit', '--no-fund', '--silent'];
    const { error } = spawnSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      [...npm, '--prefix', path.join(CACHE, version), `${packageName()}@${version}`],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (error || !existsSync(folderOfNode(version))) throw new KnownProblem(`npm has brought no Node ${version}.`);
  }
}

function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}
