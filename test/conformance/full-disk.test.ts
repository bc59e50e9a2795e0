/** A disk that becomes full while files are sent to it; only where this account may mount one. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { RawClient, requestText } from '../support/raw-client.ts';
import { receiveInto } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const MEGABYTE = 1024 * 1024;
const DISK_MEGABYTES = 4;
const isRoot = process.geteuid?.() === 0;

async function smallDisk(): Promise<string> {
  const folder = await createTempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) throw new Error(String(mounted.stderr));
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return folder;
}

/** More than the disk holds, of a length that nobody knows beforehand. */
async function sendTooMuch(port: number, head: string): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  const chunk = Buffer.concat([
    Buffer.from(`${MEGABYTE.toString(16)}\r\n`),
    Buffer.alloc(MEGABYTE, 'x'),
    Buffer.from('\r\n'),
  ]);
  await client.send(head);
  for (let sent = 0; sent < 2 * DISK_MEGABYTES; sent++) client.socket.write(chunk);
  return client.response('PUT');
}

it.skipIf(!isRoot)('refuses what does not fit before it comes', async () => {
  const { port, folder } = await receiveInto(await smallDisk());
  const client = await RawClient.connect(port);
  await client.send(
    requestText('PUT /a HTTP/1.1', 'Host: localhost', `Content-Length: ${2 * DISK_MEGABYTES * MEGABYTE}`),
  );
  expect([(await client.response('PUT')).status, readdirSync(folder)]).toEqual([507, []]);
});

it.skipIf(!isRoot)('says so when the disk is full, and leaves nothing of a plain file', async () => {
  const { port, folder } = await receiveInto(await smallDisk());
  const head = requestText('PUT /a HTTP/1.1', 'Host: localhost', 'Transfer-Encoding: chunked');
  expect([(await sendTooMuch(port, head)).status, readdirSync(folder)]).toEqual([507, []]);
});

it.skipIf(!isRoot)('keeps what has come of an upload that can be gone on with', async () => {
  const { port, folder } = await receiveInto(await smallDisk());
  const fields = ['Host: localhost', 'Upload-Draft-Interop-Version: 8', 'Upload-Complete: ?0'];
  const create = await RawClient.connect(port);
  await create.send(requestText('PUT /a HTTP/1.1', ...fields));
  const address = (await create.response('PUT')).field('Location') ?? '';
  const append = ['Content-Type: application/partial-upload', 'Upload-Offset: 0', 'Transfer-Encoding: chunked'];
  expect((await sendTooMuch(port, requestText(`PATCH ${address} HTTP/1.1`, ...fields, ...append))).status).toBe(507);
  const look = await RawClient.connect(port);
  await look.send(requestText(`HEAD ${address} HTTP/1.1`, 'Host: localhost'));
  expect(Number((await look.response('HEAD')).field('Upload-Offset'))).toBeGreaterThan(MEGABYTE);
  expect(readdirSync(folder)).not.toContain('a');
});
