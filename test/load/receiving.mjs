/**
 * Large uploads, and listings of large folders for drives, with what they cost the share: `npm run load -- receiving`. No more
 * than MAX_RSS_MB may be resident, however much comes, and no turn of the event loop may work for longer than MAX_TURN_MS.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CONSOLE = fileURLToPath(new URL('../../dist/main/console.cjs', import.meta.url));
const LOOP_WATCH = fileURLToPath(new URL('./loop-watch.cjs', import.meta.url));
const MAX_RSS_MB = 150;
const MAX_TURN_MS = 20;
const MEBIBYTE = 1024 * 1024;
const PIECE = Buffer.alloc(MEBIBYTE, 'octets of a file that is sent');
/** Files that are made at a time. */
const MADE_AT_ONCE = 64;

/**
 * @typedef {object} ReceivingRound
 * @property {number} files sent at once
 * @property {number} bytes of each of them
 * @property {number} largest octets of one that is sent alone
 * @property {readonly number[]} entries of folders that are listed; the files are sent into the last of them as well
 */

/** @type {ReceivingRound} */
export const FULL_ROUND = { files: 20, bytes: 100e6, largest: 10e9, entries: [10_000, 100_000] };

/** As the terminal mode is started: it says so in its first line. @param {string} folder */
async function startShare(folder) {
  const [, variable, value, options] = /^#!.* -S (\w+)=(\d+) node (.+)$/m.exec(await readFile(CONSOLE, 'utf8')) ?? [];
  if (variable === undefined || options === undefined)
    throw new Error('The terminal mode does not say how it is started');
  const args = [
    ...options.split(' '),
    '--require',
    LOOP_WATCH,
    CONSOLE,
    folder,
    '--port',
    '0',
    '--bind',
    '127.0.0.1',
    '--log',
    'none',
  ];
  const child = spawn(process.execPath, [...args, '--write', 'change'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, [variable]: value },
  });
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(/:(\d+)\/\s*$/m.exec(String(line))?.[1]), pid: Number(child.pid) };
}

/** @typedef {Awaited<ReturnType<typeof startShare>>} Started */

/**
 * The most that was resident since this was last asked.
 * @param {Started} share
 */
async function takePeakMb({ pid }) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

/**
 * The longest turn of its event loop since this was last asked, in milliseconds.
 * @param {Started} share
 * @returns {Promise<{ readonly seen: number, readonly worked: number }>}
 */
async function takeLongestTurn({ child }) {
  const told = once(child, 'message');
  child.send('longest-turn');
  return (await told)[0];
}

/**
 * @param {Started} share
 * @param {string} name
 * @param {number} bytes
 */
async function put({ port }, name, bytes) {
  const headers = { 'Content-Length': bytes };
  const sending = request({ port, host: '127.0.0.1', method: 'PUT', path: `/${name}`, headers, agent: false });
  const answered = once(sending, 'response');
  answered.catch(() => undefined);
  for (let left = bytes; left > 0; left -= PIECE.byteLength) {
    const piece = left < PIECE.byteLength ? PIECE.subarray(0, left) : PIECE;
    if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answered]);
  }
  sending.end();
  const [response] = await answered;
  response.resume();
  if (response.statusCode !== 201) throw new Error(`${name} was answered with ${response.statusCode}`);
}

/**
 * @param {Started} share
 * @param {string} folder
 * @returns {Promise<{ readonly bytes: number, readonly milliseconds: number }>}
 */
async function propfind({ port }, folder) {
  const begun = performance.now();
  const asking = request({ port, host: '127.0.0.1', method: 'PROPFIND', path: `/${folder}/`, headers: { Depth: '1' } });
  asking.end();
  const [response] = await once(asking, 'response');
  let bytes = 0;
  for await (const piece of response) bytes += piece.length;
  if (response.statusCode !== 207) throw new Error(`PROPFIND was answered with ${response.statusCode}`);
  return { bytes, milliseconds: performance.now() - begun };
}

/**
 * @param {string} parent
 * @param {number} count
 */
async function makeFolder(parent, count) {
  const { mkdir } = await import('node:fs/promises');
  const folder = path.join(parent, `${count}`);
  await mkdir(folder);
  for (let first = 0; first < count; first += MADE_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(MADE_AT_ONCE, count - first) }, (_, index) => first + index);
    await Promise.all(numbers.map((number) => writeFile(path.join(folder, `file ${number}.txt`), 'x')));
  }
}

/**
 * @param {ReceivingRound} round
 * @param {(text: string) => void} tell
 * @param {number} [maxTurnMs]
 * @returns {Promise<readonly string[]>} what was wrong; empty when all was right
 */
export async function runReceiving({ files, bytes, largest, entries }, tell, maxTurnMs = MAX_TURN_MS) {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-receiving-'));
  /** @type {string[]} */
  const wrong = [];
  for (const count of entries) await makeFolder(folder, count);
  const share = await startShare(folder);
  /** @param {string} what @param {() => Promise<string>} act */
  const measure = async (what, act) => {
    await takePeakMb(share);
    await takeLongestTurn(share);
    const begun = performance.now();
    const said = await act();
    const seconds = (performance.now() - begun) / 1000;
    const [mb, turn] = [await takePeakMb(share), await takeLongestTurn(share)];
    const turns = `longest turn ${turn.worked.toFixed(0)} ms of work, ${turn.seen.toFixed(0)} ms in all`;
    tell(`${what}: ${said}${seconds.toFixed(1)} s, ${mb.toFixed(0)} MB resident, ${turns}`);
    if (mb > MAX_RSS_MB) wrong.push(`${what}: ${mb.toFixed(0)} MB resident`);
    if (turn.worked > maxTurnMs) wrong.push(`${what}: a turn of ${turn.worked.toFixed(0)} ms`);
  };
  try {
    await new Promise((resolve) =>
      get({ port: share.port, host: '127.0.0.1' }, (response) => response.resume().on('end', resolve)),
    );
    const sent = Array.from({ length: files }, (_, number) => `together-${number}.bin`);
    const crowded = entries.at(-1);
    const names = [sent, ...(crowded === undefined ? [] : [sent.map((name) => `${crowded}/${name}`)])];
    for (const [index, together] of names.entries()) {
      const where = index === 0 ? '' : `, into a folder of ${crowded} entries`;
      await measure(`${files} files of ${(bytes / 1e6).toFixed(0)} MB at once${where}`, async () => {
        await Promise.all(together.map((name) => put(share, name, bytes)));
        return '';
      });
    }
    await measure(`one of ${(largest / 1e9).toFixed(2)} GB`, async () => {
      await put(share, 'largest.bin', largest);
      return '';
    });
    for (const name of names.flat())
      if ((await stat(path.join(folder, name))).size !== bytes) wrong.push(`${name} is not whole`);
    if ((await stat(path.join(folder, 'largest.bin'))).size !== largest) wrong.push('largest.bin is not whole');
    for (const count of entries) {
      await measure(`PROPFIND of ${count} entries`, async () => {
        const told = await propfind(share, String(count));
        return `${(told.bytes / 1e6).toFixed(1)} MB, `;
      });
    }
  } finally {
    const ended = once(share.child, 'exit');
    share.child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
  return wrong;
}

/** @returns {Promise<boolean>} whether it was borne */
export async function measureReceiving() {
  const wrong = await runReceiving(FULL_ROUND, (text) => console.log(text));
  for (const problem of wrong) console.error(problem);
  return wrong.length === 0;
}
