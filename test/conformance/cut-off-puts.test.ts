/** PUTs whose senders are gone in the middle: what can be gone on with is kept, and nothing of all else. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import { until } from '../support/until.ts';

const CONTENT = randomBytes(700_000);
const HALF = 400_000;
const LENGTH = `Content-Length: ${CONTENT.length}`;
const CHUNKED = 'Transfer-Encoding: chunked';
const SHA256 = createHash('sha256').update(CONTENT).digest('base64');
const SHA1 = createHash('sha1').update(CONTENT).digest('hex');
const MD5 = createHash('md5').update(CONTENT).digest('base64');

const partsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.part'));

/** Some of it is on the disk. */
const hasBegun = (folder: string): Promise<void> =>
  until(() => partsIn(folder).some((name) => statSync(join(folder, name)).size > 0));

/** Half of it has come; the sender is there still. */
async function begin(port: number, fields: readonly string[]): Promise<RawClient> {
  const client = await RawClient.connect(port);
  const octets = CONTENT.subarray(0, HALF);
  const frame = fields.includes(CHUNKED) ? [`${HALF.toString(16)}\r\n`, octets, '\r\n'] : [octets];
  await client.send(requestText('PUT /a.bin HTTP/1.1', 'Host: localhost', ...fields), ...frame);
  return client;
}

async function goOn(port: number, start: number, fields: readonly string[] = []): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  const range = `Content-Range: bytes ${start}-${CONTENT.length - 1}/${CONTENT.length}`;
  const head = ['Host: localhost', `Content-Length: ${CONTENT.length - start}`, range, ...fields];
  await client.send(requestText('PUT /a.bin HTTP/1.1', ...head), CONTENT.subarray(start));
  return client.response('PUT');
}

type Leaving = readonly [how: string, leave: (client: RawClient) => void];

const LEAVINGS: readonly Leaving[] = [
  ['with a reset', (client) => client.reset()],
  ['in order', (client) => void client.socket.end()],
];

/** What nobody could go on with, or nobody could answer for. */
const FOR_GOOD: readonly (readonly [what: string, fields: readonly string[]])[] = [
  ['whose length nobody knows', [CHUNKED]],
  ['whose length nobody knows, though a program says what it expects', [CHUNKED, 'X-Expected-Entity-Length: 700000']],
  ['with the sum of its file', [LENGTH, `Repr-Digest: sha-256=:${SHA256}:`]],
  ['with a checksum as ownCloud has it', [LENGTH, `OC-Checksum: SHA1:${SHA1}`]],
  ['with the sum of its content', [LENGTH, `Content-Digest: sha-256=:${SHA256}:`]],
  ['with an MD5 of its content', [LENGTH, `Content-MD5: ${MD5}`]],
];

describe.each(FOR_GOOD)('a PUT %s', (_what, fields) => {
  it.each(LEAVINGS)('leaves nothing when its sender leaves %s, and the old file is whole', async (_how, leave) => {
    const { port, folder, ended } = await serveReceiving({ 'a.bin': 'old' }, { rights: 'change' });
    const client = await begin(port, fields);
    await hasBegun(folder);
    leave(client);
    await ended(1);
    await until(() => partsIn(folder).length === 0);
    await until(() => readdirSync(folder).length === 1);
    expect([readdirSync(folder), readFileSync(join(folder, 'a.bin'), 'utf8')]).toEqual([['a.bin'], 'old']);
    const again = await goOn(port, HALF);
    expect([again.status, again.field('Upload-Offset')]).toEqual([416, '0']);
  });
});

it('leaves nothing of a PUT whose sum of its content is none', async () => {
  const { port, folder } = await serveReceiving();
  const client = await begin(port, [LENGTH, 'Content-Digest: sha-256=:AAAA:']);
  expect((await client.response('PUT')).status).toBe(400);
  await until(() => readdirSync(folder).length === 0);
});

/** Has had half of its octets, and is waited for. */
async function cutOff(fields: readonly string[] = []): Promise<{ server: ReceivingServer; offset: number }> {
  const server = await serveReceiving({}, { rights: 'change' });
  const client = await begin(server.port, [LENGTH, ...fields]);
  await hasBegun(server.folder);
  client.reset();
  await server.ended(1);
  const asked = await goOn(server.port, 1);
  return { server, offset: Number(asked.field('Upload-Offset')) };
}

describe('a PUT of a known length', () => {
  it.each([
    ['the SHA-256 of the whole', `Repr-Digest: sha-256=:${SHA256}:`],
    ['the SHA-1 of the whole', `OC-Checksum: SHA1:${SHA1}`],
    ['no sum', 'X-Nothing: 1'],
  ])('goes on with %s where it was cut off', async (_sum, field) => {
    const { server, offset } = await cutOff();
    expect((await goOn(server.port, offset, [field])).status).toBe(201);
    expect(readFileSync(join(server.folder, 'a.bin')).equals(CONTENT)).toBe(true);
    expect(readdirSync(server.folder)).toEqual(['a.bin']);
  });

  it.each([
    ['SHA-256', `Repr-Digest: sha-256=:${Buffer.alloc(32).toString('base64')}:`],
    ['SHA-1', `OC-Checksum: SHA1:${'0'.repeat(40)}`],
  ])('is not put in place when what goes on has another %s of the whole, and nothing of it stays', async (_, field) => {
    const { server, offset } = await cutOff();
    expect((await goOn(server.port, offset, [field])).status).toBe(400);
    expect(readdirSync(server.folder)).toEqual([]);
  });

  it('goes on while the connection by which it came seems to stand still', async () => {
    const { port, folder } = await serveReceiving({}, { rights: 'change' });
    // As after a cable was pulled: nobody has told the share that this one is over.
    await begin(port, [LENGTH]);
    await hasBegun(folder);
    const asked = await goOn(port, 1);
    const offset = Number(asked.field('Upload-Offset'));
    expect([asked.status, offset > 0]).toEqual([416, true]);
    expect((await goOn(port, offset)).status).toBe(201);
    expect(readFileSync(join(folder, 'a.bin')).equals(CONTENT)).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.bin']);
  });
});
