/** Resumable uploads (draft-ietf-httpbis-resumable-upload, interop version 8), as programs and the visitor's page speak them. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RawClient, requestText } from '../support/raw-client.ts';
import { receiveInto, serveReceiving } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';

const VERSION = 'Upload-Draft-Interop-Version: 8';
const CONTENT = randomBytes(300_000);

interface Sent {
  readonly fields?: readonly string[];
  readonly content?: Uint8Array;
}

async function send(
  port: number,
  requestLine: string,
  { fields = [], content = Buffer.alloc(0) }: Sent = {},
): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  const lines = [
    'Host: localhost',
    VERSION,
    ...(content.byteLength > 0 ? [`Content-Length: ${content.byteLength}`] : []),
    ...fields,
  ];
  await client.send(requestText(`${requestLine} HTTP/1.1`, ...lines), content);
  const response = await client.response(requestLine.split(' ')[0]);
  client.socket.destroy();
  return response;
}

async function create(port: number, name: string, length: number, ...fields: readonly string[]): Promise<string> {
  const disposition = `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  const response = await send(port, 'POST /?upload', {
    fields: [disposition, `Upload-Length: ${length}`, 'Upload-Complete: ?0', ...fields],
  });
  expect(response.status).toBe(201);
  return response.field('Location') ?? '';
}

function append(
  port: number,
  address: string,
  offset: number,
  content: Uint8Array,
  isLast: boolean,
): Promise<ParsedResponse> {
  const fields = [
    'Content-Type: application/partial-upload',
    `Upload-Offset: ${offset}`,
    `Upload-Complete: ?${isLast ? 1 : 0}`,
  ];
  return send(port, `PATCH ${address}`, { fields, content });
}

async function offsetOf(port: number, address: string): Promise<number> {
  return Number((await send(port, `HEAD ${address}`)).field('Upload-Offset'));
}

const sum = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

describe('a resumable upload', () => {
  it('is created, appended to piece by piece, and then in place with its time', async () => {
    const { port, folder } = await serveReceiving();
    const address = await create(port, 'trip/Ä b.bin', CONTENT.length, 'X-OC-Mtime: 1600000000');
    expect(readdirSync(join(folder, 'trip'))).toEqual([expect.stringMatching(/^\.porthole-upload-/)]);
    const first = await append(port, address, 0, CONTENT.subarray(0, 100_000), false);
    expect([first.status, first.field('Upload-Offset'), first.field('Upload-Complete')]).toEqual([204, '100000', '?0']);
    expect(await offsetOf(port, address)).toBe(100_000);
    const last = await append(port, address, 100_000, CONTENT.subarray(100_000), true);
    expect([last.status, last.field('Location')]).toEqual([201, '/trip/%C3%84%20b.bin']);
    expect(sum(readFileSync(join(folder, 'trip', 'Ä b.bin')))).toBe(sum(CONTENT));
    expect(statSync(join(folder, 'trip', 'Ä b.bin')).mtimeMs).toBe(1_600_000_000_000);
    expect([readdirSync(folder), readdirSync(join(folder, 'trip'))]).toEqual([['trip'], ['Ä b.bin']]);
    const head = await send(port, `HEAD ${address}`);
    expect([head.field('Upload-Complete'), head.field('Upload-Offset')]).toEqual(['?1', '300000']);
  });

  it('goes on where it stopped when its sender left in the middle', async () => {
    const { port, folder } = await serveReceiving();
    const address = await create(port, 'a.bin', CONTENT.length);
    const client = await RawClient.connect(port);
    const head = requestText(
      `PATCH ${address} HTTP/1.1`,
      'Host: localhost',
      'Content-Type: application/partial-upload',
      'Upload-Offset: 0',
      'Upload-Complete: ?1',
      `Content-Length: ${CONTENT.length}`,
    );
    await client.send(head, CONTENT.subarray(0, 123_456));
    client.reset();
    const offset = await offsetOf(port, address);
    expect(offset).toBeLessThanOrEqual(123_456);
    expect(readdirSync(folder)).not.toContain('a.bin');
    expect((await append(port, address, offset, CONTENT.subarray(offset), true)).status).toBe(201);
    expect(sum(readFileSync(join(folder, 'a.bin')))).toBe(sum(CONTENT));
  });

  it('ends a request that is under way when another asks how far it is, and keeps what had come', async () => {
    const { port } = await serveReceiving();
    const address = await create(port, 'a.bin', CONTENT.length);
    const client = await RawClient.connect(port);
    const head = requestText(
      `PATCH ${address} HTTP/1.1`,
      'Host: localhost',
      'Content-Type: application/partial-upload',
      'Upload-Offset: 0',
      'Upload-Complete: ?1',
      `Content-Length: ${CONTENT.length}`,
    );
    await client.send(head, CONTENT.subarray(0, 1000));
    while ((await offsetOf(port, address)) === 0) {
      // Until what was sent has come.
      if (client.rest.includes('409')) break;
    }
    expect((await client.response('PATCH')).status).toBe(409);
    const offset = await offsetOf(port, address);
    expect((await append(port, address, offset, CONTENT.subarray(offset), true)).status).toBe(201);
  });

  it('is known to a server that was started anew', async () => {
    const first = await serveReceiving();
    const address = await create(first.port, 'a.bin', CONTENT.length);
    await append(first.port, address, 0, CONTENT.subarray(0, 1000), false);
    await first.service.close(0);
    const { port, folder } = await receiveInto(first.folder);
    expect(await offsetOf(port, address)).toBe(1000);
    await append(port, address, 1000, CONTENT.subarray(1000), true);
    expect(sum(readFileSync(join(folder, 'a.bin')))).toBe(sum(CONTENT));
    expect(readdirSync(folder)).toEqual(['a.bin']);
  });

  it('is told of at once to whoever sends all with the request that begins it, and speaks this version', async () => {
    const { port, folder } = await serveReceiving();
    const response = await send(port, 'PUT /a.bin', { fields: ['Upload-Complete: ?1'], content: CONTENT });
    expect([response.status, response.interim, response.field('Location')]).toEqual([201, [104], '/a.bin']);
    expect(sum(readFileSync(join(folder, 'a.bin')))).toBe(sum(CONTENT));
  });

  it('says where it is when its sender thinks it elsewhere', async () => {
    const { port } = await serveReceiving();
    const address = await create(port, 'a.bin', 10);
    const response = await append(port, address, 5, Buffer.from('x'), false);
    expect([response.status, response.field('Upload-Offset')]).toEqual([409, '0']);
    expect(JSON.parse(response.text)).toMatchObject({ 'expected-offset': 0, 'provided-offset': 5 });
  });

  it('ends for good when more comes than was said', async () => {
    const { port, folder } = await serveReceiving();
    const address = await create(port, 'a.bin', 10);
    expect((await append(port, address, 0, Buffer.alloc(11), true)).status).toBe(400);
    expect((await send(port, `HEAD ${address}`)).status).toBe(404);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken back with all that had come', async () => {
    const { port, folder } = await serveReceiving();
    const address = await create(port, 'a.bin', 10);
    expect((await send(port, `DELETE ${address}`)).status).toBe(204);
    expect((await send(port, `HEAD ${address}`)).status).toBe(404);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when the right to it is gone before its end', async () => {
    const { port, folder, allow } = await serveReceiving();
    const address = await create(port, 'a.bin', 10);
    allow('look');
    expect((await append(port, address, 0, Buffer.alloc(10), true)).status).toBe(403);
    expect(readdirSync(folder)).not.toContain('a.bin');
  });
});

describe('the question before a batch', () => {
  const ask = (port: number, files: object): Promise<ParsedResponse> => {
    const content = Buffer.from(JSON.stringify({ sender: 'Anna', device: 'iPhone', files }));
    return send(port, 'POST /?send', { fields: ['Content-Type: application/json'], content });
  };

  it('is answered at once where nobody has to be asked', async () => {
    const { port } = await serveReceiving();
    const response = await ask(port, [{ path: 'trip/a.jpg', size: 3 }]);
    expect([response.status, JSON.parse(response.text)]).toEqual([
      201,
      { id: expect.any(String), state: 'accepted', files: [0] },
    ]);
  });

  it('is held to what is allowed now, also when less was allowed meanwhile', async () => {
    const { port, desk, folder } = await serveReceiving({}, { rules: { maxUpload: 100 } });
    const address = await create(port, 'large', 80);
    desk.setRules({ maxUpload: 50, quota: undefined });
    expect((await append(port, address, 0, Buffer.alloc(80), true)).status).toBe(413);
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  it('tells what can not be taken before anything is sent', async () => {
    const { port } = await serveReceiving({}, { rules: { maxUpload: 100, quota: 150 } });
    const large = JSON.parse(
      (
        await ask(port, [
          { path: 'a', size: 101 },
          { path: 'b', size: 100 },
        ])
      ).text,
    );
    expect(large).toMatchObject({ state: 'accepted', files: [1], problem: { kind: 'too-large', limit: 100 } });
    const much = JSON.parse(
      (
        await ask(port, [
          { path: 'a', size: 100 },
          { path: 'b', size: 100 },
        ])
      ).text,
    );
    expect(much).toMatchObject({ state: 'declined', problem: { kind: 'quota', needed: 200, free: 150 } });
    const named = JSON.parse((await ask(port, [{ path: '../a', size: 1 }])).text);
    expect(named).toMatchObject({ state: 'declined', problem: { kind: 'bad-name' } });
  });

  it('is answered when a person has, and nothing goes before, nor what was left out', async () => {
    let decide: (files: readonly number[]) => void = () => undefined;
    const verdict = new Promise<readonly number[]>((resolve) => {
      decide = resolve;
    });
    const policy = {
      admit: () => ({
        state: 'asked' as const,
        verdict: verdict.then((files) => ({ state: 'accepted' as const, folder: ['Anna'], files })),
      }),
    };
    const { port, folder } = await serveReceiving({}, { policy });
    const asked = JSON.parse(
      (
        await ask(port, [
          { path: 'a', size: 1 },
          { path: 'b', size: 1 },
        ])
      ).text,
    );
    expect(asked).toMatchObject({ state: 'asked', files: [] });
    const fields = ['Upload-Length: 1', 'Upload-Complete: ?0', `Porthole-Sending: ${asked.id}`];
    const early = await send(port, 'POST /?upload', {
      fields: ['Content-Disposition: attachment; filename="b"', ...fields],
    });
    expect([early.status, readdirSync(folder)]).toEqual([403, []]);
    const listening = send(port, `GET /~porthole/sending/${asked.id}`);
    decide([1]);
    expect(JSON.parse((await listening).text)).toMatchObject({ state: 'accepted', files: [1] });
    const left = await send(port, 'POST /?upload', {
      fields: ['Content-Disposition: attachment; filename="a"', ...fields],
    });
    expect(left.status).toBe(403);
    const address = await create(port, 'b', 1, `Porthole-Sending: ${asked.id}`);
    await append(port, address, 0, Buffer.from('x'), true);
    expect(readdirSync(join(folder, 'Anna'))).toEqual(['b']);
  });
});
