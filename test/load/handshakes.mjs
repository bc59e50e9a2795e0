/** Thousands of handshakes that are none, and what is left of them when they are over. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect as secure } from 'node:tls';
import { BREAKING, LINGERING, recordHello } from './broken-handshakes.mjs';
import { startShare } from './share.mjs';

const WAVE = 200;
/** The share lets go of who does not finish within ten. */
const MAX_WAIT_MS = 12_000;
/** Memory that the allocator keeps, in megabytes. */
const ALLOWED_GROWTH = 100;

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
  const breaker = { port: share.port, hello: await recordHello() };
  const before = share.usage();
  const kinds = Object.values(BREAKING);
  // They stay for as long as they may, while the others come.
  const lingering = Object.values(LINGERING).flatMap((breakOff) =>
    Array.from({ length: Math.ceil(count / 200) }, () => breakOff(breaker)),
  );
  for (let done = lingering.length; done < count; done += WAVE) {
    const wave = Array.from({ length: Math.min(WAVE, count - done) }, (_, at) => kinds[(done + at) % kinds.length]);
    await Promise.all(wave.map((breakOff) => breakOff?.(breaker)));
  }
  await Promise.all(lingering);
  const end = performance.now() + MAX_WAIT_MS;
  while (share.usage().descriptors > before.descriptors && performance.now() < end) await delay(100);
  const after = share.usage();
  const answers = await secureOnce(share.port);
  await share.stop();
  await rm(data, { recursive: true, force: true });
  console.log(
    `${count} broken handshakes of ${kinds.length + Object.keys(LINGERING).length} kinds: ${before.descriptors} descriptors before, ${after.descriptors} after; ${before.residentMegabytes} MB before, ${after.residentMegabytes} MB after; ${answers ? 'answers' : 'does not answer'}`,
  );
  const growth = after.residentMegabytes - before.residentMegabytes;
  return answers && after.descriptors <= before.descriptors && growth < ALLOWED_GROWTH;
}
