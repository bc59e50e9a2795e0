/** A very great number of requests, good and bad ones mixed, and what the share holds on to: nothing. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { startShare } from './share.mjs';

const CLIENTS = 32;
const HOST = 'Host: localhost\r\n';
const STATUS_LINE = 'HTTP/1.1 ';

/** Requests written at once. */
const PIPELINED = 20;

/** Pipelines of requests that leave the connection open. */
const GOOD = [
  `GET /small.txt HTTP/1.1\r\n${HOST}\r\n`,
  `GET /small.txt HTTP/1.1\r\n${HOST}Range: bytes=5-9,20-30\r\n\r\n`,
  `GET /small.txt HTTP/1.1\r\n${HOST}If-None-Match: *\r\n\r\n`,
  `HEAD /large.bin HTTP/1.1\r\n${HOST}\r\n`,
  `GET /missing HTTP/1.1\r\n${HOST}\r\n`,
  `GET /../x HTTP/1.1\r\n${HOST}\r\n`,
  `GET / HTTP/1.1\r\n${HOST}\r\n`,
  `POST / HTTP/1.1\r\n${HOST}Content-Length: 5\r\n\r\nhello`,
].map((text) => text.repeat(PIPELINED));

/** What ends a connection. */
const BAD = [
  'GET / HTTP/1.1\r\n\r\n',
  'nonsense\r\n\r\n',
  `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`,
  `GET / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`,
  `GET /large.bin HTTP/1.1\r\n${HOST}\r\n`,
  'GET / HTTP/1.1\r\nX-Unfinished: ',
];

/** How many pipelines go over a connection before something bad does. */
const PIPELINES_PER_CONNECTION = 25;

/**
 * One connection: good requests, then a bad one, then away.
 * @param {number} port
 * @param {number} round
 * @returns {Promise<number>} Requests sent.
 */
async function converse(port, round) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  let sent = 0;
  let responses = 0;
  let rest = '';
  socket.on('data', (data) => {
    const text = rest + data.toString('latin1');
    responses += text.split(STATUS_LINE).length - 1;
    // A status line may be cut in two.
    rest = text.slice(1 - STATUS_LINE.length);
  });
  for (let index = 0; index < PIPELINES_PER_CONNECTION; index++) {
    socket.write(GOOD[(round + index) % GOOD.length] ?? '');
    sent += PIPELINED;
    while (responses < sent && !socket.destroyed) await Promise.race([once(socket, 'data'), closed]);
  }
  socket.write(BAD[round % BAD.length] ?? '');
  if (round % 2 === 0) await Promise.race([once(socket, 'data').catch(() => undefined), closed, immediately()]);
  socket.resetAndDestroy();
  await closed;
  return sent + 1;
}

function immediately() {
  return new Promise((resolve) => setImmediate(resolve));
}

/** @param {number} total */
export async function measureRequests(total) {
  const share = await startShare();
  let sent = 0;
  let round = 0;
  const work = async (/** @type {number} */ limit) => {
    while (sent < limit) {
      const more = await converse(share.port, round++);
      sent += more;
    }
  };
  const sendUpTo = (/** @type {number} */ limit) => Promise.all(Array.from({ length: CLIENTS }, () => work(limit)));
  await sendUpTo(total / 10);
  const before = share.usage();
  const start = performance.now();
  await sendUpTo(total);
  const seconds = (performance.now() - start) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const after = share.usage();
  await share.stop();
  console.log(`${sent} requests, good and bad, in ${seconds.toFixed(0)} s (after a tenth of them to warm up)`);
  console.log(`descriptors: ${before.descriptors} while it ran, ${after.descriptors} afterwards`);
  console.log(
    `resident memory: ${before.residentMegabytes} MB after a tenth, ${after.residentMegabytes} MB at the end`,
  );
  return after.descriptors <= before.descriptors && after.residentMegabytes < before.residentMegabytes * 1.3 + 20;
}
