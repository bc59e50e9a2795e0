/** A drive that is removed while files are sent to it: what was acknowledged is there, and all else is there whole or not at all. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askDav } from '../support/dav.ts';
import type { FailingDrive } from '../support/failing-drive.ts';
import { mountFailingDrive } from '../support/failing-drive.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { receiveInto } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';

const CONTENT = randomBytes(3_000_000);
const HALF = 1_500_000;

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const SUM = createHash('sha256').update(CONTENT).digest('hex');
const isSeen = (name: string): boolean => !name.startsWith('.') && name !== 'lost+found';

interface Scene extends ReceivingServer {
  readonly drive: FailingDrive;
  readonly send: (line: string, fields: readonly string[], content?: Uint8Array) => Promise<ParsedResponse>;
}

async function begin(port: number, line: string, fields: readonly string[], content: Uint8Array): Promise<RawClient> {
  const client = await RawClient.connect(port);
  await client.send(requestText(`${line} HTTP/1.1`, 'Host: localhost', ...fields), content);
  return client;
}

async function createScene(): Promise<Scene | undefined> {
  const drive = await mountFailingDrive();
  if (drive === undefined) return undefined;
  const server = await receiveInto(drive.folder, { rights: 'change' });
  const send: Scene['send'] = async (line, fields, content = new Uint8Array()) => {
    const length = `Content-Length: ${content.byteLength}`;
    return (await begin(server.port, line, [length, ...fields], content)).response(line.split(' ')[0]);
  };
  return { ...server, drive, send };
}

const PARTIAL = 'Content-Type: application/partial-upload';

async function create({ send }: Scene, name: string): Promise<string> {
  const fields = ['Upload-Complete: ?0', `Upload-Length: ${CONTENT.length}`];
  return (await send(`PUT /${name}`, fields)).field('Location') ?? '';
}

const patch = ({ send }: Scene, location: string, offset: number, end = CONTENT.length): Promise<ParsedResponse> =>
  send(
    `PATCH ${location}`,
    [PARTIAL, `Upload-Offset: ${offset}`, `Upload-Complete: ?${end === CONTENT.length ? 1 : 0}`],
    CONTENT.subarray(offset, end),
  );

async function offsetOf({ send }: Scene, location: string): Promise<number> {
  return Number((await send(`HEAD ${location}`, [])).field('Upload-Offset'));
}

type Way = readonly [way: string, send: (scene: Scene) => Promise<ParsedResponse>];

/** By each of them `a.bin` is there afterwards. */
const WAYS: readonly Way[] = [
  ['PUT', ({ send }) => send('PUT /a.bin', ['X-OC-Mtime: 1500000000'], CONTENT)],
  [
    'PUT in the place of another',
    async (scene) => {
      writeFileSync(join(scene.folder, 'a.bin'), 'old');
      return scene.send('PUT /a.bin', [], CONTENT);
    },
  ],
  ['an upload that goes on', async (scene) => patch(scene, await create(scene, 'a.bin'), 0)],
  [
    'a form',
    ({ send }) => {
      const head = '--b\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\n';
      const form = Buffer.concat([Buffer.from(head), CONTENT, Buffer.from('\r\n--b--\r\n')]);
      return send('POST /?upload', ['Content-Type: multipart/form-data; boundary=b'], form);
    },
  ],
  [
    'COPY',
    async (scene) => {
      writeFileSync(join(scene.folder, 'from.bin'), CONTENT);
      return askDav(scene.port, 'COPY /from.bin', { Destination: '/a.bin' });
    },
  ],
  [
    'MOVE of what had been sent',
    async (scene) => {
      await scene.send('PUT /from.bin', [], CONTENT);
      return askDav(scene.port, 'MOVE /from.bin', { Destination: '/a.bin' });
    },
  ],
];

describe('a drive that is removed', () => {
  it.each(WAYS)('right after %s was acknowledged has what was sent', async (_way, sendTo) => {
    const scene = await createScene();
    if (scene === undefined) return;
    const { status } = await sendTo(scene);
    scene.drive.pullOut();
    expect([200, 201, 204]).toContain(status);
    scene.drive.putBack();
    expect(sumOf(join(scene.folder, 'a.bin'))).toBe(SUM);
  });

  it('has the time that came with what was acknowledged', async () => {
    const scene = await createScene();
    if (scene === undefined) return;
    await scene.send('PUT /a.bin', ['X-OC-Mtime: 1500000000'], CONTENT);
    scene.drive.pullOut();
    scene.drive.putBack();
    expect(statSync(join(scene.folder, 'a.bin')).mtimeMs).toBe(1.5e12);
  });

  it('has a folder whose making was acknowledged, and what was put into it', async () => {
    const scene = await createScene();
    if (scene === undefined) return;
    await askDav(scene.port, 'MKCOL /sub/');
    await scene.send('PUT /sub/a.bin', [], CONTENT);
    scene.drive.pullOut();
    scene.drive.putBack();
    expect(sumOf(join(scene.folder, 'sub', 'a.bin'))).toBe(SUM);
  });

  it('has all of a folder whose copy was acknowledged', async () => {
    const scene = await createScene();
    if (scene === undefined) return;
    await askDav(scene.port, 'MKCOL /sub/');
    await askDav(scene.port, 'MKCOL /sub/deep/');
    for (const name of ['sub/a.bin', 'sub/deep/b.bin']) await scene.send(`PUT /${name}`, [], CONTENT);
    expect((await askDav(scene.port, 'COPY /sub/', { Destination: '/copy/' })).status).toBe(201);
    scene.drive.pullOut();
    scene.drive.putBack();
    const copied = ['copy/a.bin', 'copy/deep/b.bin'].map((name) => sumOf(join(scene.folder, name)));
    expect(copied).toEqual([SUM, SUM]);
  });

  it('has an empty folder whose making was acknowledged, and where it was moved', async () => {
    const scene = await createScene();
    if (scene === undefined) return;
    await askDav(scene.port, 'MKCOL /sub/');
    await askDav(scene.port, 'MKCOL /other/');
    await askDav(scene.port, 'MOVE /other/', { Destination: '/sub/moved/' });
    scene.drive.pullOut();
    scene.drive.putBack();
    expect([readdirSync(scene.folder).filter(isSeen), readdirSync(join(scene.folder, 'sub'))]).toEqual([
      ['sub'],
      ['moved'],
    ]);
  });

  it('in the middle of a PUT has the old file whole, and the sender hears that it failed', async () => {
    const scene = await createScene();
    if (scene === undefined) return;
    await scene.send('PUT /a.bin', [], Buffer.from('old'));
    const length = `Content-Length: ${CONTENT.length}`;
    const client = await begin(scene.port, 'PUT /a.bin', [length], CONTENT.subarray(0, HALF));
    await expect.poll(() => scene.desk.store.size).toBe(1);
    scene.drive.pullOut();
    await client.send(CONTENT.subarray(HALF));
    expect((await client.response('PUT')).status).toBeGreaterThanOrEqual(500);
    scene.drive.putBack();
    expect(readdirSync(scene.folder).filter(isSeen)).toEqual(['a.bin']);
    expect(readFileSync(join(scene.folder, 'a.bin'), 'utf8')).toBe('old');
    expect((await scene.send('PUT /a.bin', [], CONTENT)).status).toBe(204);
    expect(sumOf(join(scene.folder, 'a.bin'))).toBe(SUM);
  });

  it('in the middle of an upload that goes on has what was acknowledged, and it goes on when it is back', async () => {
    const scene = await createScene();
    if (scene === undefined) return;
    const location = await create(scene, 'a.bin');
    expect((await patch(scene, location, 0, HALF)).status).toBe(204);
    const rest = [PARTIAL, `Upload-Offset: ${HALF}`, 'Upload-Complete: ?1', `Content-Length: ${CONTENT.length - HALF}`];
    const client = await begin(scene.port, `PATCH ${location}`, rest, CONTENT.subarray(HALF, 2 * HALF - 500_000));
    await expect.poll(() => scene.desk.store.size).toBe(1);
    scene.drive.pullOut();
    await client.send(CONTENT.subarray(2 * HALF - 500_000));
    expect((await client.response('PATCH')).status).toBeGreaterThanOrEqual(500);
    scene.drive.putBack();
    expect(existsSync(join(scene.folder, 'a.bin'))).toBe(false);
    const offset = await offsetOf(scene, location);
    expect(offset).toBeGreaterThanOrEqual(HALF);
    expect((await patch(scene, location, offset)).status).toBe(201);
    expect(sumOf(join(scene.folder, 'a.bin'))).toBe(SUM);
  });
});
