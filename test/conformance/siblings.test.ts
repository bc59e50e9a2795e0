/** A compressed file beside another is sent in its place only in a site, or where it has proved to be the same. */
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { updateCrc32 } from '../../main/base/crc32.ts';
import { ask } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';

const PLAIN = Buffer.from('a,b,c\n1,2,3\n'.repeat(20_000));
const OTHER = Buffer.from('x,y,z\n9,8,7\n'.repeat(20_000));
const GZIP = gzipSync(PLAIN);

/** A member with every optional field of RFC 1952 §2.3. */
function gzipWithAllFields(content: Buffer): Buffer {
  const head = Buffer.from([0x1f, 0x8b, 8, 0x1f, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7]);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(updateCrc32(0, content), 0);
  trailer.writeUInt32LE(content.byteLength, 4);
  const body = deflateRawSync(content);
  return Buffer.concat([head, Buffer.from('name\0comment\0'), Buffer.from([0, 0]), body, trailer]);
}

function withOctet(octets: Buffer, at: number, change: number): Buffer {
  const changed = Buffer.from(octets);
  changed[at] = (changed[at] ?? 0) ^ change;
  return changed;
}

/** Says what the plain file says, and decodes to more. */
const trailerOfPlain = GZIP.subarray(-8);

async function get(port: number, coding = 'gzip') {
  return ask(port, 'GET /data.csv', { 'Accept-Encoding': coding });
}

const tree = (gzip: Buffer, plain: Buffer = PLAIN) => ({ 'data.csv': plain, 'data.csv.gz': gzip });

describe('data.csv.gz beside data.csv, in a folder that is no site', () => {
  it.each([
    ['as gzip makes it', GZIP],
    ['with all optional fields', gzipWithAllFields(PLAIN)],
    ['without compression', gzipSync(PLAIN, { level: constants.Z_NO_COMPRESSION })],
  ])('is sent when it decodes to the same: %s', async (_, gzip) => {
    const { port } = await serveTree(tree(gzip));
    letFilesSettle();
    for (let time = 0; time < 2; time++) {
      const response = await get(port);
      expect(response.field('content-encoding')).toBe('gzip');
      expect(response.content.equals(gzip)).toBe(true);
    }
  });

  it.each([
    ['of another file', gzipSync(Buffer.from('unrelated\n'))],
    ['of another file of the same length', gzipSync(OTHER)],
    ['of another file, with the trailer of this one', Buffer.concat([gzipSync(OTHER).subarray(0, -8), trailerOfPlain])],
    ['of two members, the last of which is this one', Buffer.concat([gzipSync(OTHER), GZIP])],
    ['of this file in two members', Buffer.concat([gzipSync(PLAIN.subarray(0, 9)), gzipSync(PLAIN.subarray(9))])],
    ['with something behind it', Buffer.concat([GZIP, Buffer.from('tail')])],
    ['with its own trailer once more behind it', Buffer.concat([GZIP, trailerOfPlain])],
    ['cut off', GZIP.subarray(0, -1)],
    ['damaged', withOctet(GZIP, GZIP.byteLength >> 1, 0x55)],
    ['with a wrong checksum', withOctet(GZIP, GZIP.byteLength - 8, 1)],
    ['that is no gzip', Buffer.concat([Buffer.from('plain text'), trailerOfPlain])],
    ['that is empty', Buffer.alloc(0)],
    ['that is nothing but a trailer', trailerOfPlain],
    ['that decodes to gigabytes', Buffer.concat([gzipSync(Buffer.alloc(64 << 20)).subarray(0, -8), trailerOfPlain])],
  ])('is not sent in its place: one %s', async (_, gzip) => {
    const { port } = await serveTree(tree(gzip));
    letFilesSettle();
    for (let time = 0; time < 2; time++) {
      const response = await get(port, 'gzip;q=0.5, identity;q=0.1');
      expect(response.content.equals(gzip)).toBe(false);
      const plain = await get(port, 'identity');
      expect(plain.content.equals(PLAIN)).toBe(true);
      expect(response.field('etag')).not.toBe(undefined);
    }
    // It is there under its own name.
    expect((await ask(port, 'GET /data.csv.gz')).content.equals(gzip)).toBe(true);
  });

  it('is proved anew when either of them changes', async () => {
    const { port, folder } = await serveTree(tree(GZIP));
    const isSibling = async () => (await get(port)).content.equals(GZIP);
    expect(await isSibling()).toBe(true);
    appendFileSync(path.join(folder, 'data.csv'), '4,5,6\n');
    expect(await isSibling()).toBe(false);
    const more = gzipSync(Buffer.concat([PLAIN, Buffer.from('4,5,6\n')]));
    writeFileSync(path.join(folder, 'data.csv.gz'), more);
    expect((await get(port)).content.equals(more)).toBe(true);
  });

  it('of nothing belongs to nothing', async () => {
    const empty = gzipSync(Buffer.alloc(0));
    const { port } = await serveTree(tree(empty, Buffer.alloc(0)));
    expect((await get(port)).content.equals(empty)).toBe(true);
  });

  it('br and zst can not be proved, and are sent in a site only', async () => {
    const encoded = { 'data.csv': PLAIN, 'data.csv.br': brotliCompressSync(OTHER), 'data.csv.zst': Buffer.from('z') };
    const plain = await serveTree(encoded);
    const site = await serveTree(encoded, { directory: { site: 'on' } });
    for (const [coding, extension] of [
      ['br', '.br'],
      ['zstd', '.zst'],
    ] as const) {
      const sibling = encoded[`data.csv${extension}`];
      expect((await get(plain.port, coding)).content.equals(sibling)).toBe(false);
      expect((await get(site.port, coding)).content.equals(sibling)).toBe(true);
    }
  });
});
