/** Thousands of idle connections and hundreds of senders that never finish, and how a normal visitor fares among them. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { startShare } from './share.mjs';

const HALF_OPEN = 300;
const REQUESTS = 300;
const GET = 'GET /small.txt HTTP/1.1\r\nHost: localhost\r\n\r\n';
/** Connections opened at a time; the backlog is no part of the question. */
const WAVE = 200;

/**
 * @param {number} port
 * @param {number} count
 * @param {string} greeting Sent on each.
 */
async function openMany(port, count, greeting) {
  const sockets = [];
  for (let opened = 0; opened < count; opened += WAVE) {
    const wave = Array.from({ length: Math.min(WAVE, count - opened) }, () => connect(port, '127.0.0.1'));
    await Promise.all(wave.map((socket) => once(socket, 'connect')));
    for (const socket of wave) {
      socket.on('error', () => undefined);
      socket.resume();
      socket.write(greeting);
    }
    sockets.push(...wave);
  }
  return sockets;
}

/**
 * @param {number} port
 * @returns {Promise<number[]>} Milliseconds each request took, in order of size.
 */
async function visit(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const times = [];
  for (let count = 0; count < REQUESTS; count++) {
    const start = performance.now();
    socket.write(GET);
    await once(socket, 'data');
    times.push(performance.now() - start);
  }
  socket.destroy();
  return times.sort((a, b) => a - b);
}

/** @param {number} count Idle connections. */
export async function measureConnections(count) {
  const share = await startShare();
  const idle = await openMany(share.port, count, GET);
  const senders = await openMany(share.port, HALF_OPEN, 'GET /small.txt HTTP/1.1\r\nX-Slow: ');
  const drip = setInterval(() => {
    for (const sender of senders) if (!sender.destroyed) sender.write('x');
  }, 100);
  const times = await visit(share.port);
  clearInterval(drip);
  const open = idle.filter((socket) => !socket.destroyed).length;
  const usage = share.usage();
  for (const socket of [...idle, ...senders]) socket.destroy();
  await share.stop();
  const at = (/** @type {number} */ part) => (times[Math.floor(times.length * part)] ?? Number.NaN).toFixed(2);
  console.log(
    `${open} idle connections and ${HALF_OPEN} half-open senders: ${usage.descriptors} descriptors, ${usage.residentMegabytes} MB`,
  );
  console.log(`a normal visitor waits ${at(0.5)} ms at the median, ${at(0.99)} ms at 99 %`);
  return (times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY) < 50 && open === count;
}
