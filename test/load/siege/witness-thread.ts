/**
 * Normal visitors, in a thread of their own so that the attackers' work never counts as the share's: one who asks for a small
 * file again and again, one who asks for another that is not kept in memory, one who takes a small zip, one who searches. Ends when told to, and sends what they have seen.
 */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { Sightings, WitnessData } from './witness.ts';

const FILE_PAUSE_MS = 20;
const HEAVY_PAUSE_MS = 500;

/** Whoever waits longer has not been answered. */
const PATIENCE_MS = 15_000;

/** Requests on one connection: new ones have to get in, too. */
const REQUESTS_PER_CONNECTION = 20;

const { port } = workerData as WitnessData;
const sightings: Sightings = { file: [], disk: [], zip: [], search: [], failures: [] };

type Visited = 'file' | 'disk';

interface Visit {
  readonly target: string;
  readonly from: string;
}

let isOver = false;
/** Ends the pause that each of them may be in. */
const waking = new Set<() => void>();

parentPort?.once('message', () => {
  isOver = true;
  for (const wake of waking) wake();
});
void Promise.all([
  visit('file', { target: '/visitor/small.txt', from: '127.0.0.2' }),
  visit('disk', { target: '/visitor/fresh.txt', from: '127.0.0.4' }),
  takeZips(),
  search(),
]).then(() => parentPort?.postMessage(sightings));

async function visit(what: Visited, { target, from }: Visit): Promise<void> {
  let socket: Socket | undefined;
  for (let count = 0; !isOver; count++) {
    if (count % REQUESTS_PER_CONNECTION === 0) {
      socket?.destroy();
      socket = undefined;
    }
    const start = performance.now();
    try {
      socket ??= await enter(from);
      await exchange(socket, `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`, (text) => text.endsWith('END'));
      see(what, performance.now() - start);
    } catch (error) {
      note(what, error);
      socket?.destroy();
      socket = undefined;
    }
    await pause(FILE_PAUSE_MS);
  }
  socket?.destroy();
}

function takeZips(): Promise<void> {
  return askAgainAndAgain('zip', '/visitor/?zip', (text) => text.includes('PK\x05\x06'));
}

function search(): Promise<void> {
  return askAgainAndAgain('search', '/visitor/?search=needle', (text) => text.includes('needle.txt'));
}

async function askAgainAndAgain(
  what: 'zip' | 'search',
  target: string,
  isAnswered: (text: string) => boolean,
): Promise<void> {
  while (!isOver) {
    const start = performance.now();
    try {
      const socket = await enter('127.0.0.3');
      await exchange(socket, `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`, isAnswered).finally(() =>
        socket.destroy(),
      );
      sightings[what].push(performance.now() - start);
    } catch (error) {
      note(what, error);
    }
    await pause(HEAVY_PAUSE_MS);
  }
}

/**
 * A visitor who waits long asks less often; those whom the same wait would have met count too, or a share that stands still
 * for seconds would show in one request only.
 */
function see(what: Visited, waited: number): void {
  for (let wait = waited; wait > 0; wait -= FILE_PAUSE_MS) sightings[what].push(wait);
}

/** Who was not answered has waited for ever. */
function note(what: Visited | 'zip' | 'search', error: unknown): void {
  if (what === 'file' || what === 'disk') see(what, PATIENCE_MS);
  else sightings[what].push(PATIENCE_MS);
  sightings.failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

async function enter(localAddress: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true });
  await within(once(socket, 'connect'));
  return socket;
}

/** Sends a request and waits until what came back is the whole answer. */
async function exchange(socket: Socket, text: string, isAnswered: (text: string) => boolean): Promise<void> {
  let received = '';
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('data', (data: Buffer) => {
      received += data.toString('latin1');
      if (isAnswered(received)) resolve();
    });
    socket.once('close', () => reject(new Error(`closed behind ${received.length} octets`)));
    socket.once('error', reject);
  });
  socket.write(text);
  try {
    await within(answered);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}, ${JSON.stringify(received.slice(0, 40))}`);
  } finally {
    socket.removeAllListeners('data').removeAllListeners('close').removeAllListeners('error');
    socket.on('error', () => undefined);
  }
  if (!received.startsWith('HTTP/1.1 200 ')) throw new Error(received.slice(0, 40));
}

async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends early when the attack is over. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      waking.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    waking.add(wake);
    if (isOver) wake();
  });
}
