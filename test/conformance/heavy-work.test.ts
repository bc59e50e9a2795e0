/** What one visitor has a share do, or hold, is bounded, ends when they leave, and does not keep others waiting. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOLD_LIMITS } from '../../main/heavy-work/work-kinds.ts';
import { countDescriptors, descriptorsClosed } from '../support/descriptors.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';
import { createSparseFile } from '../support/sparse-file.ts';

const HOST = 'Host: localhost';

/** Asks, and reads no more than the head. */
async function askAndStopReading(port: number, target: string, localAddress?: string): Promise<RawClient> {
  const client = await RawClient.connect(port, localAddress);
  await client.send(requestText(`GET ${target} HTTP/1.1`, HOST, 'Connection: close'));
  await client.until('\r\n\r\n');
  client.socket.pause();
  return client;
}

function statusOf(client: RawClient): number {
  return Number(client.rest.toString('latin1').slice(9, 12));
}

describe('an archive that nobody reads', () => {
  test.each(['?zip', '?tar'])('keeps no file open, and goes on where it was when it is read (%s)', async (view) => {
    const { port, folder, entries } = await serveTree({ 'a.txt': 'hello', 'z.txt': 'end' });
    await writeFile(path.join(folder, 'large.bin'), Buffer.alloc(12 * 1024 * 1024, 'not everywhere the same '));
    const whole = await ask(port, `GET /${view}`);
    const client = await askAndStopReading(port, `/${view}`);
    await descriptorsClosed(folder);
    // It is not over: only the first of the two is.
    expect(entries).toHaveLength(1);
    client.socket.resume();
    const { responses } = await client.closed();
    expect(responses[0]?.content.equals(whole.content)).toBe(true);
    await descriptorsClosed(folder);
  });
});

describe('what one visitor may hold', () => {
  test.each(['?zip', '?tar', '?sha256sums'])('is refused beyond a bound, and others have theirs: %s', async (view) => {
    const { port, folder } = await serveTree({ 'a.txt': 'hello' });
    await createSparseFile(folder, 'huge.bin', 64 * 1024 ** 3);
    const { ofOne } = HOLD_LIMITS.stream;
    const clients: RawClient[] = [];
    for (let number = 0; number < ofOne; number++) clients.push(await askAndStopReading(port, `/${view}`));
    expect(clients.map(statusOf)).toEqual(clients.map(() => 200));
    const refused = await ask(port, `GET /${view}`);
    expect([refused.status, refused.field('Retry-After')]).toEqual([503, '5']);
    const other = await askAndStopReading(port, `/${view}`, '127.0.0.2');
    expect(statusOf(other)).toBe(200);
    // Who asks for no content holds nothing; and what was held is given back.
    for (const client of clients) client.reset();
    await expect.poll(async () => (await ask(port, `HEAD /${view}`)).status).toBe(200);
    other.reset();
    await descriptorsClosed(folder);
  });
});

describe('work whose asker has left', () => {
  test.each([
    ['a digest', 'HEAD /huge.bin', 'Want-Repr-Digest: sha-256=1'],
    ['checksums', 'GET /?sha256sums', 'Accept: */*'],
    ['the end of an archive', 'GET /?zip', 'Range: bytes=-100'],
  ])('ends: %s', async (_, requestLine, field) => {
    const { port, folder } = await serveTree({});
    // Reading all of it would take longer than the test may.
    await createSparseFile(folder, 'huge.bin', 256 * 1024 ** 3);
    const client = await RawClient.connect(port);
    await client.send(requestText(`${requestLine} HTTP/1.1`, HOST, field));
    await expect.poll(() => countDescriptors(folder)).toBeGreaterThan(0);
    client.reset();
    await descriptorsClosed(folder);
  });

  test('ends also when they only close their connection, and goes on for others who wait for the same', async () => {
    const { port, folder } = await serveTree({});
    await createSparseFile(folder, 'huge.bin', 256 * 1024 ** 3);
    const request = requestText('HEAD /huge.bin HTTP/1.1', HOST, 'Want-Repr-Digest: sha-256=1');
    const [first, second] = [await RawClient.connect(port), await RawClient.connect(port, '127.0.0.2')];
    await first.send(request);
    await second.send(request);
    await expect.poll(() => countDescriptors(folder)).toBeGreaterThan(0);
    first.socket.destroy();
    await first.closed();
    expect(countDescriptors(folder)).toBeGreaterThan(0);
    second.socket.destroy();
    await descriptorsClosed(folder);
  });
});
