/**
 * What is put aside (a second name for the trash, a folder that is being deleted, what a killed program left) is shown by no form
 * of what is shared, finds itself in no search, and counts against nothing.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newUploadId, partNameOf, RECORDS_FOLDER } from '../../main/tree/part-names.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { receiveInto, serveReceiving } from '../support/receiving-server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const OWN = /porthole-upload/;
const ASIDE = 'octets that were put aside';

const FORMS: readonly [name: string, target: string, init?: RequestInit][] = [
  ['the page', '/', { headers: { accept: 'text/html' } }],
  ['the plain index', '/'],
  ['JSON', '/?json'],
  ['the contents', '/?contents'],
  ['a search for its name', '/?search=upload'],
  ['a search for the name of what it was', '/?search=a.txt'],
  ['a zip', '/?zip'],
  ['a tar', '/?tar'],
  ['checksums', '/?sha256sums'],
  ['properties', '/', { method: 'PROPFIND', headers: { depth: '1' } }],
];

async function read(port: number, target: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${target}`, init);
  expect(response.status).toBeLessThan(300);
  return Buffer.from(await response.arrayBuffer()).toString('latin1');
}

/** Everything that looks, in any form. */
async function readAll(port: number): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, target, init] of FORMS) texts.set(name, await read(port, target, init));
  return texts;
}

function expectUnseen(texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    expect(text, name).not.toMatch(OWN);
    expect(text, name).not.toContain(ASIDE);
  }
}

const hiddenIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => OWN.test(name));

/** Its old file lies aside, and in no trash yet, until `release` is called. */
async function replaceSlowly(showsHidden: boolean) {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isAside: () => void = () => undefined;
  const aside = new Promise<void>((resolve) => {
    isAside = resolve;
  });
  const dispose = async (): Promise<boolean> => {
    isAside();
    await released;
    return true;
  };
  const server: ReceivingServer = await serveReceiving(
    { 'a.txt': 'old', 'sub/': { 'b.txt': 'b' } },
    { rights: 'change', rules: { quota: 100 }, dispose, directory: { showsHidden } },
  );
  const before = await readAll(server.port);
  const putting = fetch(`http://127.0.0.1:${server.port}/a.txt`, { method: 'PUT', body: 'x'.repeat(60) });
  await aside;
  return { server, before, putting, release };
}

describe.each([
  ['where hidden names are shared', true],
  ['where they are not', false],
])('what is put aside, %s', (_, showsHidden) => {
  it('is not seen while the trash has not got it', async () => {
    const { server, before, putting, release } = await replaceSlowly(showsHidden);
    const { port, folder, desk } = server;
    expect(hiddenIn(folder)).not.toEqual([]);
    const during = await readAll(port);
    expectUnseen(during);
    // Whoever watches sees the same entries, and of the same sizes.
    expect(JSON.parse(during.get('JSON') ?? '')).toEqual(JSON.parse(before.get('JSON') ?? ''));
    expect(during.get('checksums')).toBe(before.get('checksums'));
    for (const name of hiddenIn(folder)) {
      for (const method of ['GET', 'PROPFIND', 'DELETE', 'COPY', 'MOVE']) {
        const headers = { depth: '0', destination: `http://127.0.0.1:${port}/c` };
        const { status } = await fetch(`http://127.0.0.1:${port}/${name}`, { method, headers });
        expect(`${method} ${status}`).toBe(`${method} 404`);
      }
    }
    // Only what comes counts: another 40 octets may.
    const more = (bytes: number) =>
      fetch(`http://127.0.0.1:${port}/c${bytes}.txt`, { method: 'PUT', body: 'x'.repeat(bytes) });
    expect((await more(41)).status).toBe(507);
    expect((await more(40)).status).toBe(201);
    release();
    expect((await putting).status).toBe(204);
    expect(desk.room.added).toBe(100);
    expect(hiddenIn(folder)).toEqual([]);
  });

  it('is not seen when a killed program left it', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a', [RECORDS_FOLDER]: {} });
    const [file, kept] = [newUploadId(), newUploadId()];
    for (const id of [file, kept]) {
      const record = JSON.stringify({ folder: [], begun: Date.now() });
      writeFileSync(join(folder, RECORDS_FOLDER, `${id}.aside`), record);
    }
    writeFileSync(join(folder, partNameOf(file)), ASIDE);
    mkdirSync(join(folder, partNameOf(kept)));
    writeFileSync(join(folder, partNameOf(kept), 'a.txt'), ASIDE);
    const { port } = await receiveInto(folder, { rights: 'change', directory: { showsHidden } });
    const texts = await readAll(port);
    expectUnseen(texts);
    expect(texts.get('checksums')).toMatch(/a\.txt/);
    expect(texts.get('checksums')?.trim().split('\n')).toHaveLength(1);
  });
});
