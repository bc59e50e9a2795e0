/** What a person limits holds for a visitor's streams together, as it does for their connections. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import type { ShareChange } from '../../main/share/options.ts';
import { openHttp2, request } from '../support/http2-client.ts';
import type { RunningShare } from '../support/running-share.ts';
import { runShare } from '../support/running-share.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { testIdentity } from '../support/tls-identity.ts';

const BYTES = 600_000;
/** What is stored while nothing goes is sent at once; the rest takes its time at this many octets a second. */
const RATE = 1_000_000;
const LEAST_MS = 330;
const CANCEL = 0x8;
const TREE = { 'big.bin': Buffer.alloc(BYTES, 1), 'a.txt': 'a letter' };

async function runSecured(options: ShareChange): Promise<RunningShare> {
  const { leaf } = await testIdentity();
  const folder = await createTempFolder({ 'cert.pem': leaf.cert, 'key.pem': leaf.key });
  const [certificateFile, certificateKeyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  return runShare(TREE, { encrypts: true, certificateFile, certificateKeyFile, ...options });
}

it('the speed of a visitor is that of all streams together', async () => {
  const { port } = await runSecured({ visitorRate: RATE });
  const session = await openHttp2(port);
  const start = performance.now();
  const part = BYTES / 4;
  const ranges = [0, 1, 2, 3].map((index) => `bytes=${index * part}-${(index + 1) * part - 1}`);
  const answers = await Promise.all(ranges.map((range) => request(session, { ':path': '/big.bin', range })));
  expect(answers.map(({ status, content }) => [status, content.byteLength])).toEqual(ranges.map(() => [206, part]));
  expect(performance.now() - start).toBeGreaterThan(LEAST_MS);
});

it('streams that are too many at a time wait, and are refused with 503 when that takes long', async () => {
  const { port } = await runSecured({ visitorConnections: 1 });
  const session = await openHttp2(port);
  const running = session.request({ ':path': '/big.bin' });
  running.on('error', () => undefined);
  // Of what is not read, no more comes than fits into the window.
  await new Promise((resolve) => running.once('response', resolve));
  const refused = await request(session, { ':path': '/a.txt' });
  expect([refused.status, refused.fields['retry-after']]).toEqual([503, '5']);
  const waiting = request(session, { ':path': '/a.txt' });
  running.close(CANCEL);
  expect((await waiting).content.toString()).toBe('a letter');
});

it('what is more than may be added in all is refused with 507, and the connection goes on', async () => {
  const { port, folder } = await runSecured({ write: 'add', quota: 10 });
  const session = await openHttp2(port);
  const put = (name: string, content: string): Promise<number> =>
    request(session, { ':method': 'PUT', ':path': name }, content).then(({ status }) => status);
  expect(await put('/one.txt', 'x'.repeat(6))).toBe(201);
  expect(await put('/two.txt', 'x'.repeat(5))).toBe(507);
  expect(await put('/three.txt', 'x'.repeat(4))).toBe(201);
  expect((await readdir(folder)).sort()).toEqual(['a.txt', 'big.bin', 'one.txt', 'three.txt']);
});
