/** Thousands of handshakes that are none, and what is left of them when they are over. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect as secure } from 'node:tls';
import { startShare } from './share.mjs';

const WAVE = 200;
/** The share lets go of who does not finish within ten. */
const MAX_WAIT_MS = 12_000;
/** Memory that the allocator keeps, in megabytes. */
const ALLOWED_GROWTH = 100;

const HALF_A_HELLO = Buffer.from('16030100f8010000f40303', 'hex');
const OTHERS = [
  '160301000501000001ff',
  '802e0100020015000000100100800700c0030080',
  '16',
  'ffffffff',
  // An alert, and HTTP where a handshake could be.
  '15030300020228',
  '474554202f20485454502f312e300d0a0d0a',
].map((hex) => Buffer.from(hex, 'hex'));

/**
 * @param {number} port
 * @param {number} index Decides how it breaks off.
 */
async function breakOff(port, index) {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined);
  const octets = OTHERS[index % 8] ?? HALF_A_HELLO;
  if (index % 3 === 0) socket.write(octets, () => socket.resetAndDestroy());
  else socket.end(octets);
  socket.resume();
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

/** @param {number} port */
async function secureOnce(port) {
  const socket = secure({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  socket.write('GET /small.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const [octets] = await once(socket, 'data');
  socket.destroy();
  return String(octets).startsWith('HTTP/1.1 200');
}

/** @param {number} count Handshakes that break off. */
export async function measureHandshakes(count) {
  const data = await mkdtemp(path.join(tmpdir(), 'porthole-load-data-'));
  const share = await startShare(['--tls'], { XDG_DATA_HOME: data });
  await secureOnce(share.port);
  const before = share.usage();
  for (let done = 0; done < count; done += WAVE) {
    await Promise.all(Array.from({ length: Math.min(WAVE, count - done) }, (_, at) => breakOff(share.port, done + at)));
  }
  const end = performance.now() + MAX_WAIT_MS;
  while (share.usage().descriptors > before.descriptors && performance.now() < end) await delay(100);
  const after = share.usage();
  const answers = await secureOnce(share.port);
  await share.stop();
  await rm(data, { recursive: true, force: true });
  console.log(
    `${count} broken handshakes: ${before.descriptors} descriptors before, ${after.descriptors} after; ${before.residentMegabytes} MB before, ${after.residentMegabytes} MB after; ${answers ? 'answers' : 'does not answer'}`,
  );
  const growth = after.residentMegabytes - before.residentMegabytes;
  return answers && after.descriptors <= before.descriptors && growth < ALLOWED_GROWTH;
}
