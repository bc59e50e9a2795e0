/** The runtime of the `electron` release that package.json pins: found where its package keeps it, or downloaded there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CACHE } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

const require = createRequire(import.meta.url);
const PACKAGE = path.dirname(require.resolve('electron/package.json'));
const DIST = path.join(PACKAGE, 'dist');
const DEFAULT_MIRROR = 'https://github.com/electron/electron/releases/download/';
const REACHABLE_TIMEOUT_MS = 3000;
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
/** How long a failed attempt is remembered when another runtime can be used meanwhile. */
const RETRY_AFTER_MS = 60 * 60_000;
const FAILURE_MARK = path.join(CACHE, 'porthole-electron', 'pinned-not-available');

/** @type {string} */
export const PINNED_VERSION = require('electron/package.json').version;

/** Path of the executable within a runtime's folder. */
export const EXECUTABLE =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ?? 'electron';

/** @returns {Promise<string | undefined>} The runtime's folder when it is complete: `path.txt` is written last. */
export async function findPinned() {
  if (!existsSync(path.join(PACKAGE, 'path.txt')) || !existsSync(path.join(DIST, EXECUTABLE))) return undefined;
  const version = await readFile(path.join(DIST, 'version'), 'utf8').catch(() => '');
  return version.trim().replace(/^v/, '') === PINNED_VERSION ? DIST : undefined;
}

/**
 * Downloads the runtime with the package's own installer, which checks its digest.
 * @param {string | undefined} alternative A runtime that can be used instead: then a recent failure is not tried again.
 * @returns {Promise<string | undefined>} The runtime's folder; undefined when it can't be had now.
 */
export async function downloadPinned(alternative) {
  if (alternative !== undefined && (await failedRecently())) return undefined;
  if ((await isReachable()) && (await runInstaller())) return await findPinned();
  await writeFileAtomic(FAILURE_MARK, '');
  return undefined;
}

async function failedRecently() {
  const mark = await stat(FAILURE_MARK).catch(() => undefined);
  return mark !== undefined && Date.now() - mark.mtimeMs < RETRY_AFTER_MS;
}

async function isReachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? DEFAULT_MIRROR;
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACHABLE_TIMEOUT_MS) });
    return true;
  } catch {
    return false;
  }
}

async function runInstaller() {
  console.error(`Downloading Electron ${PINNED_VERSION}...`);
  const installer = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  const [status] = await once(installer, 'close');
  return status === 0;
}
