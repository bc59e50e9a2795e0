/**
 * Sends files to a share, and ends the sender or the share at a random octet: `npm run load -- kills [--count N] [--app]`. The share
 * is the terminal's program, and the thread in which the app has it run, which the app starts again; or the whole app. A file must be there whole or not
 * at all, and what was to be gone on with must end as what was sent. Files and folders that are copied, and folders that are
 * deleted, meanwhile are there whole or not at all as well, and whatever is left has a record by which it is swept.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { KilledApp } from './killed-app.mjs';

const CONSOLE = fileURLToPath(new URL('../../dist/main/console.cjs', import.meta.url));
const WORKER = fileURLToPath(new URL('../../dist/main/share-worker.cjs', import.meta.url));
const EVERYBODY_MAY_CHANGE = { secret: undefined, rights: 'change', accounts: [], anonymous: 'change' };
const MAX_BYTES = 3_000_000;
/** Octets that are handed to the socket together. */
const PIECE_BYTES = 65_536;
/** In the folder that is copied. */
const COPIED_FILES = 100;
/** About as long as copying it takes, in milliseconds. */
const COPYING_MS = 40;
/** The content of a file that is copied is repeated so often: that takes as long. */
const COPIED_TIMES = 16;

/** @typedef {{ readonly status: number, readonly field: (name: string) => string | undefined }} Answer */

export class KilledShare {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    this.port = 0;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.child = undefined;
  }

  async start() {
    const args = [
      CONSOLE,
      this.folder,
      '--port',
      String(this.port),
      '--bind',
      '127.0.0.1',
      '--log',
      'none',
      '--write',
      'change',
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const [line] = await once(child.stdout, 'data');
    this.port = Number(/:(\d+)\/\s*$/m.exec(String(line))?.[1]);
  }

  /** @param {NodeJS.Signals} signal */
  async end(signal) {
    const { child } = this;
    if (!child) return;
    this.child = undefined;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/** The same as the app has it run: in a thread, which is ended, and started with the same setup. */
export class KilledThread {
  /** @param {string} folder @param {object} [options] further parts of its setup */
  constructor(folder, options = {}) {
    this.folder = folder;
    this.options = options;
    this.port = 0;
    /** @type {{ readonly thread: Worker, readonly channel: import('node:worker_threads').MessagePort } | undefined} */
    this.running = undefined;
  }

  async start() {
    const thread = new Worker(WORKER);
    const { port1: channel, port2: theirs } = new MessageChannel();
    thread.postMessage({ port: theirs, firstSequence: 1 }, [theirs]);
    const content = { kind: 'folder', path: this.folder };
    const setup = { content, port: this.port, bind: '127.0.0.1', access: EVERYBODY_MAY_CHANGE, ...this.options };
    const status = untilStatus(channel, ['running', 'failed']);
    channel.postMessage({ kind: 'start', setup });
    this.running = { thread, channel };
    const { state, port, detail } = await status;
    if (state === 'failed') throw new Error(detail);
    this.port = port;
  }

  /** @param {NodeJS.Signals} signal what of a process would end it so */
  async end(signal) {
    const { running } = this;
    if (!running) return;
    this.running = undefined;
    const { thread, channel } = running;
    if (signal === 'SIGTERM') {
      const stopped = untilStatus(channel, ['stopped']);
      channel.postMessage({ kind: 'stop', graceMs: 0 });
      await stopped;
    }
    // As the app ends it. By `terminate()` Node itself may abort (decision 745).
    const exited = once(thread, 'exit');
    thread.postMessage('end');
    await exited;
    channel.close();
  }
}

/** @typedef {KilledShare | KilledThread | KilledApp} Killed */

const KINDS = {
  program: KilledShare,
  thread: KilledThread,
  app: KilledApp,
};

/**
 * @param {import('node:worker_threads').MessagePort} channel
 * @param {readonly string[]} states
 * @returns {Promise<{ readonly state: string, readonly port: number, readonly detail: string }>}
 */
function untilStatus(channel, states) {
  return new Promise((resolve) => {
    channel.on('message', ({ kind, event, bytes }) => {
      if (kind !== 'event') return;
      if (bytes > 0) channel.postMessage({ kind: 'taken', bytes });
      if (event.kind === 'status' && states.includes(event.status.state)) resolve(event.status);
    });
  });
}

/**
 * One request; resolves with undefined when no whole answer came.
 * @param {number} port
 * @param {string} head without Host and Content-Length
 * @param {Uint8Array} content
 * @param {{ readonly at: number, readonly act: () => void } | undefined} [kill] what happens when so many octets have gone out
 * @returns {Promise<Answer | undefined>}
 */
export async function send(port, head, content, kill) {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (data) => {
    text += data;
  });
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.on('error', () => undefined);
  const length = content.byteLength > 0 ? `Content-Length: ${content.byteLength}\r\n` : '';
  socket.write(`${head}\r\nHost: localhost\r\nConnection: close\r\n${length}\r\n`);
  const end = kill ? Math.min(kill.at, content.byteLength) : content.byteLength;
  for (let at = 0; at < end && !socket.destroyed; at += PIECE_BYTES) {
    await new Promise((resolve) => socket.write(content.subarray(at, Math.min(end, at + PIECE_BYTES)), resolve));
  }
  if (kill) {
    kill.act();
    socket.destroy();
  }
  await closed;
  const last = text.split(/(?=HTTP\/1\.1 )/).at(-1) ?? '';
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(last)?.[1]);
  if (!status || !last.includes('\r\n\r\n')) return undefined;
  return { status, field: (name) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(last)?.[1] };
}

/** @param {Uint8Array} octets */
const sumOf = (octets) => createHash('sha256').update(octets).digest('hex');

/** @param {string} folder */
const seen = async (folder) => (await readdir(folder)).filter((name) => !name.startsWith('.'));

/**
 * @param {number} rounds
 * @param {keyof typeof KINDS} kind in which the share runs
 * @returns {Promise<readonly string[]>} what was wrong; empty when all was right
 */
export async function runKills(rounds, kind) {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-kills-'));
  const share = new KINDS[kind](folder);
  /** @type {string[]} */
  const wrong = [];
  await share.start();
  try {
    await makeTree(path.join(folder, 'tree'));
    for (let round = 0; round < rounds; round++) {
      const content = randomBytes(randomInt(1, MAX_BYTES));
      const problem = await [killPut, killResumable, killCopy, killFileCopy][round % 4]?.(share, content, round);
      if (problem) wrong.push(`round ${round}: ${problem}`);
    }
    await share.end('SIGTERM');
    const left = await unrecorded(folder);
    if (left.length > 0) wrong.push(`left behind: ${left.join(' ')}`);
  } finally {
    await share.end('SIGKILL').catch(() => undefined);
    if (share instanceof KilledApp) await share.leave();
    await rm(folder, { recursive: true, force: true });
  }
  return wrong;
}

/**
 * Half of the time the sender goes, otherwise the share is killed. The app is killed each time: that takes seconds, and that
 * senders go is seen in less.
 * @param {Killed} share
 * @param {number} bytes
 */
function chooseKill(share, bytes) {
  const isShare = share instanceof KilledApp || randomInt(2) === 0;
  /** @type {Promise<void> | undefined} */
  let ending;
  const act = () => {
    if (isShare) ending = share.end('SIGKILL');
  };
  return {
    kill: { at: randomInt(bytes + 1), act },
    recover: async () => {
      await ending;
      if (isShare) await share.start();
    },
  };
}

/**
 * A file of this name is there before: the old one or the new one, and nothing between.
 * @param {Killed} share
 * @param {Uint8Array} content
 * @param {number} round
 */
async function killPut(share, content, round) {
  const name = `put-${round % 10}.bin`;
  const file = path.join(share.folder, name);
  const before = await readFile(file).then(sumOf, () => undefined);
  const { kill, recover } = chooseKill(share, content.byteLength);
  await send(share.port, `PUT /${name} HTTP/1.1`, content, kill);
  await recover();
  const now = await readFile(file).then(sumOf, () => undefined);
  if (now !== before && now !== sumOf(content)) return `${name} is neither the old nor the new one`;
  const done = await send(share.port, `PUT /${name} HTTP/1.1`, content);
  const isThere = (await readFile(file).then(sumOf, () => undefined)) === sumOf(content);
  return done && done.status < 300 && isThere ? undefined : `${name} could not be sent again: ${done?.status}`;
}

/**
 * @param {Killed} share
 * @param {Uint8Array} content
 * @param {number} round
 */
async function killResumable(share, content, round) {
  const name = `resumed-${round}.bin`;
  const created = await send(
    share.port,
    `POST /?upload HTTP/1.1\r\nUpload-Complete: ?0\r\nUpload-Length: ${content.byteLength}\r\nContent-Disposition: attachment; filename="${name}"`,
    new Uint8Array(),
  );
  const address = created?.field('Location');
  if (!address) return `not created: ${created?.status}`;
  let acknowledged = 0;
  for (let tries = 0; tries < 20; tries++) {
    const head = await send(share.port, `HEAD ${address} HTTP/1.1`, new Uint8Array());
    const offset = Number(head?.field('Upload-Offset') ?? Number.NaN);
    if (!(offset >= acknowledged && offset <= content.byteLength)) return `offset ${offset} after ${acknowledged}`;
    if (head?.field('Upload-Complete') === '?1') break;
    acknowledged = offset;
    if ((await seen(share.folder)).includes(name)) return `${name} is there before it is whole`;
    const rest = content.subarray(offset);
    const patch = `PATCH ${address} HTTP/1.1\r\nContent-Type: application/partial-upload\r\nUpload-Offset: ${offset}\r\nUpload-Complete: ?1`;
    const { kill, recover } = chooseKill(share, rest.byteLength);
    const isKilled = tries < 3;
    const answer = await send(share.port, patch, rest, isKilled ? kill : undefined);
    if (isKilled) await recover();
    const kept = await readFile(path.join(share.folder, name)).catch(() => undefined);
    if (kept) return sumOf(kept) === sumOf(content) ? undefined : `${name} is not what was sent`;
    if (answer && answer.status >= 400 && answer.status !== 409) return `refused: ${answer.status}`;
  }
  return (await seen(share.folder)).includes(name) ? undefined : `${name} never arrived`;
}

/** @param {string} folder */
async function makeTree(folder) {
  await mkdir(folder);
  for (let number = 0; number < COPIED_FILES; number++)
    await writeFile(path.join(folder, `${number}.txt`), `${number}`);
}

/** @param {string} folder @returns {Promise<number | undefined>} how many of its files are there as they should be; undefined where it is not */
async function countTree(folder) {
  const names = await readdir(folder).catch(() => undefined);
  const texts = await Promise.all((names ?? []).map((name) => readFile(path.join(folder, name), 'utf8')));
  return names && texts.filter((text, index) => `${text}.txt` === names[index]).length;
}

/**
 * Hidden things of ours in a folder that no record tells of.
 * @param {string} folder
 */
export async function unrecorded(folder, recorded = path.join(folder, '.porthole-uploads')) {
  const records = await readdir(recorded).catch(() => []);
  // That of a series tells how the names of all its parts begin.
  const known = records.map(
    (name) => `.porthole-upload-${name.replace(/\.(json|aside)$/, '.part').replace(/\.series$/, '')}`,
  );
  const isKnown = (/** @type {string} */ name) => known.some((beginning) => name.startsWith(beginning));
  return (await readdir(folder)).filter((name) => name.startsWith('.porthole-upload-') && !isKnown(name));
}

/**
 * A folder is copied, and the copy is deleted.
 * @param {Killed} share
 * @param {Uint8Array} _content
 * @param {number} round
 */
async function killCopy(share, _content, round) {
  const copy = path.join(share.folder, `copy-${round}`);
  await killWhile(share, `COPY /tree/ HTTP/1.1\r\nDestination: /copy-${round}/`);
  const copied = await countTree(copy);
  if (copied !== undefined && copied !== COPIED_FILES) return `copy-${round} has ${copied} files`;
  if (copied === undefined)
    await send(share.port, `COPY /tree/ HTTP/1.1\r\nDestination: /copy-${round}/`, new Uint8Array());
  if ((await countTree(copy)) !== COPIED_FILES) return `copy-${round} could not be made again`;
  await killWhile(share, `DELETE /copy-${round}/ HTTP/1.1`);
  const left = await countTree(copy);
  if (left !== undefined && left !== COPIED_FILES) return `${left} files of copy-${round} are left`;
  return (await countTree(path.join(share.folder, 'tree'))) === COPIED_FILES
    ? undefined
    : 'what was copied is not whole';
}

/**
 * A single file is copied to a new name, or in the place of another: that is the old one or the new one, and nothing between.
 * @param {Killed} share
 * @param {Uint8Array} content
 * @param {number} round
 */
export async function killFileCopy(share, content, round) {
  const name = `copied-${round % 10}.bin`;
  const copy = path.join(share.folder, name);
  const whole = Buffer.concat(Array.from({ length: COPIED_TIMES }, () => content));
  await writeFile(path.join(share.folder, 'original.bin'), whole);
  const before = await readFile(copy).then(sumOf, () => undefined);
  const head = `COPY /original.bin HTTP/1.1\r\nDestination: /${name}`;
  await killWhile(share, head);
  const now = await readFile(copy).then(sumOf, () => undefined);
  if (now !== before && now !== sumOf(whole)) return `${name} is neither the old nor the new one`;
  const done = await send(share.port, head, new Uint8Array());
  const isThere = (await readFile(copy).then(sumOf, () => undefined)) === sumOf(whole);
  return done && done.status < 300 && isThere ? undefined : `${name} could not be copied again: ${done?.status}`;
}

/**
 * @param {Killed} share
 * @param {string} head
 */
async function killWhile(share, head) {
  const { kill, recover } = chooseKill(share, 1);
  const answered = send(share.port, head, new Uint8Array());
  await sleep(randomInt(COPYING_MS));
  kill.act();
  await answered;
  await recover();
}

/**
 * @param {number} count
 * @param {readonly (keyof typeof KINDS)[]} kinds
 */
export async function measureKills(count, kinds) {
  let isSound = true;
  for (const kind of kinds) {
    const wrong = await runKills(count, kind);
    isSound &&= wrong.length === 0;
    console.log(
      `${count} uploads to the ${kind} ended at a random octet: ${wrong.length === 0 ? 'all whole or absent' : wrong.join('; ')}`,
    );
  }
  return isSound;
}
