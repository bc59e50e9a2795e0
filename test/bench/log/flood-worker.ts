/**
 * Stands in for the share's worker in a copy of the app: it makes entries up at any rate and sends them through the same
 * access log and the same messages. The product has no such thing. `POST /flood?rate=N&seconds=N` on the share's port
 * answers with what was produced once it is over; any other request is answered at once.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { MessagePort } from 'node:worker_threads';
import { parentPort } from 'node:worker_threads';
import type { NewDetails, NewEntry } from '../../../main/access-log/access-log.ts';
import { AccessLog } from '../../../main/access-log/access-log.ts';
import type { ShareEvent } from '../../../main/share/share-event.ts';
import type { ShareSetup } from '../../../main/share/share-status.ts';
import type { FromWorker, ToThread, ToWorker } from '../../../main/worker/messages.ts';

/** How often entries are made, in milliseconds. */
const TICK_MS = 5;

/** Different paths, visitors and connections, as in a busy share. */
const PATHS = 2_000;
const VISITORS = 50;
const CONNECTIONS = 512;

const STATUSES: readonly number[] = [200, 200, 200, 206, 304, 200, 404];
const USER_AGENTS: readonly string[] = ['curl/8.5.0', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0', 'Wget/1.21.4'];

if (parentPort === null) throw new Error('flood-worker runs in a worker thread only');

/** The bench has one share, which is there before anything can be asked. */
let port: MessagePort;
let log: AccessLog;
let produced = 0;

const server = createServer((request, response) => void answer(request, response));

const send = (message: FromWorker): void => port.postMessage(message);
const tell = (event: ShareEvent): void => send({ kind: 'event', event, bytes: 0 });

parentPort.on('message', (hosting: ToThread) => {
  if (hosting === 'end') process.exit();
  ({ port } = hosting);
  log = new AccessLog((batch) => tell({ kind: 'log', batch }), hosting.firstSequence);
  port.on('message', receive);
});

function receive(message: ToWorker): void {
  if (message.kind === 'start') start(message.setup);
  if (message.kind === 'stop') server.close(() => tell({ kind: 'status', status: { state: 'stopped' } }));
  if (message.kind === 'details') send({ kind: 'details', call: message.call, details: log.details(message.sequence) });
}

function start(options: ShareSetup): void {
  server.listen(options.port, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${options.port}/`;
    const addresses = [{ url, kind: 'loopback', interfaceName: 'lo' }] as const;
    tell({ kind: 'status', status: { state: 'running', port: options.port, addresses } });
  });
}

async function answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(url ?? '/', 'http://localhost').searchParams;
  if (method === 'POST') await flood(Number(query.get('rate')), Number(query.get('seconds')));
  response.end(JSON.stringify({ produced }));
}

function flood(rate: number, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const before = produced;
    const timer = setInterval(() => {
      const elapsed = Math.min(seconds, (performance.now() - startedAt) / 1000);
      while (produced - before < Math.floor(rate * elapsed)) produce();
      if (elapsed < seconds) return;
      clearInterval(timer);
      log.flush();
      resolve();
    }, TICK_MS);
  });
}

function produce(): void {
  produced += 1;
  log.add(makeEntry(produced), makeDetails(produced));
}

function makeEntry(index: number): NewEntry {
  return {
    sequence: 0,
    time: Date.now(),
    visitor: `192.168.1.${index % VISITORS}`,
    method: 'GET',
    target: targetOf(index),
    version: 'HTTP/1.1',
    status: STATUSES[index % STATUSES.length] ?? 200,
    contentBytes: (index * 7919) % 1_000_000,
    durationMs: (index % 100) / 10,
    firstByteMs: (index % 20) / 10,
    ending: 'complete',
    referrer: '',
    userAgent: USER_AGENTS[index % USER_AGENTS.length] ?? '',
    connection: 1 + (index % CONNECTIONS),
    exchange: 1 + Math.floor(index / CONNECTIONS),
  };
}

function makeDetails(index: number): NewDetails {
  return {
    sequence: 0,
    requestHead: `GET ${targetOf(index)} HTTP/1.1\r\nHost: 192.168.1.2:8000\r\nAccept: */*\r\n\r\n`,
    responseHead: 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 1024\r\n\r\n',
    acceptedAt: Date.now(),
    connectionEnd: { closedBy: undefined, closedAt: undefined },
    receivedBytes: 0,
    remotePort: 40_000 + (index % CONNECTIONS),
  };
}

function targetOf(index: number): string {
  return `/holiday/2026/picture-${index % PATHS}.jpg`;
}
