/**
 * What people do with a drive, done by rclone with a share: a folder is copied there and back, made the same twice, moved and
 * deleted; all files have to be what they were, by SHA-256: `npm run load -- drives`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startShare } from './share.mjs';

const FILES = 200;
/** Below the one that is copied, each with as many of them. */
const FOLDERS = ['größe/深い/folder', 'with spaces & signs', ''];
const SMALL_BYTES = 10 * 1024;
const LARGE_BYTES = 5_000_000;

/**
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it told; rejects when it failed
 */
async function rclone(args) {
  const env = { ...process.env, RCLONE_CONFIG: '/dev/null', LC_ALL: 'C.UTF-8' };
  const child = spawn('rclone', [...args, '-v', '--retries', '1'], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      told += text;
    });
  }
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`rclone ${args[0]} ended with ${status}: ${told.slice(-500)}`);
  return told;
}

/** @param {string} folder */
async function makeTree(folder) {
  for (const below of FOLDERS) await mkdir(path.join(folder, below), { recursive: true });
  for (let number = 0; number < FILES; number++) {
    const below = FOLDERS[number % 3] ?? '';
    await writeFile(path.join(folder, below, `file ${number} é.bin`), randomBytes(SMALL_BYTES));
  }
  await writeFile(path.join(folder, 'large.bin'), randomBytes(LARGE_BYTES));
}

/** Some of its files are other ones, some are gone, and some are new. @param {string} folder */
async function changeTree(folder) {
  for (let number = 2; number < 30; number += 3) {
    const file = path.join(folder, `file ${number} é.bin`);
    if (number % 2 === 0) await rm(file);
    else await writeFile(file, randomBytes(SMALL_BYTES + number));
    await writeFile(path.join(folder, `new ${number}.txt`), `new ${number}`);
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the names of all files in it, hidden ones too, each with its sum
 */
async function sumsOf(folder) {
  const names = (await readdir(folder, { recursive: true })).sort();
  const lines = [];
  for (const name of names) {
    const file = path.join(folder, name);
    if (!(await stat(file)).isFile()) continue;
    lines.push(
      `${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')} ${name}`,
    );
  }
  return lines.join('\n');
}

/**
 * @param {number} port of the share
 * @param {string} served its folder
 * @param {(text: string) => void} tell
 * @returns {Promise<readonly string[]>} what was wrong; empty when all was right
 */
export async function runRclone(port, served, tell) {
  const scratch = await mkdtemp(path.join(tmpdir(), 'porthole-rclone-'));
  const [own, back] = [path.join(scratch, 'own'), path.join(scratch, 'back')];
  const remote = (/** @type {string} */ name) => `:webdav,url='http://127.0.0.1:${port}/',vendor=owncloud:${name}`;
  /** @type {string[]} */
  const wrong = [];
  const times = /** @type {string[]} */ ([]);
  /** @param {string} what @param {readonly string[]} args @param {() => Promise<unknown>} isRight */
  const step = async (what, args, isRight) => {
    const begun = performance.now();
    const told = await rclone(args);
    times.push(`${what} ${((performance.now() - begun) / 1000).toFixed(2)} s`);
    if (!(await isRight())) wrong.push(`${what}: not what it should be`);
    return told;
  };
  const isAsOwn = (/** @type {string} */ folder) => async () => (await sumsOf(folder)) === (await sumsOf(own));
  const isGone = (/** @type {string} */ name) => async () => !(await readdir(served)).includes(name);
  try {
    await makeTree(own);
    await step('copy up', ['copy', own, remote('up')], isAsOwn(path.join(served, 'up')));
    await step('copy down', ['copy', remote('up'), back], isAsOwn(back));
    await changeTree(own);
    await step('sync', ['sync', own, remote('up')], isAsOwn(path.join(served, 'up')));
    const again = await step('sync again', ['sync', own, remote('up')], isAsOwn(path.join(served, 'up')));
    if (!again.includes('There was nothing to transfer')) wrong.push('sync again: something was sent that was there');
    await step('move', ['move', remote('up'), remote('moved')], isAsOwn(path.join(served, 'moved')));
    await step('delete', ['purge', remote('moved')], isGone('moved'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  tell(`rclone, ${FILES + 1} files: ${times.join(', ')}`);
  return wrong;
}

/** @returns {Promise<boolean>} whether it could do all that people do with a drive */
export async function measureDrives() {
  if (spawnSync('which', ['rclone']).status !== 0) {
    console.log('rclone: not installed');
    return true;
  }
  const share = await startShare(['--write', 'change']);
  try {
    const wrong = await runRclone(share.port, share.folder, (text) => console.log(text));
    for (const problem of wrong) console.error(`rclone: ${problem}`);
    return wrong.length === 0;
  } finally {
    await share.stop();
  }
}
