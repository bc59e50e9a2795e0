/** Fields as long as they may be, whose contents are costly to take seriously. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const ASKERS = 64;
const ATTACKERS = 4;
const FIELD_BYTES = 15_000;
const LARGE_BYTES = 4 * 1024 * 1024;

function filled(piece: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < FIELD_BYTES; index++) text += piece(index);
  return text;
}

const FIELDS: readonly string[] = [
  `Accept-Language: ${filled((index) => `x${index}-y;q=0.${index % 1000},`)}en`,
  `Accept: ${filled((index) => `a/b${index};q=0.${index % 1000},`)}text/html`,
  `Accept-Encoding: ${filled((index) => `x${index};q=0.${index % 1000},`)}gzip`,
  `Cookie: ${filled((index) => `a${index}=b; `)}`,
  `If-Modified-Since: ${'x'.repeat(FIELD_BYTES)}`,
  `Want-Repr-Digest: ${filled((index) => `sha-256=${index % 10}, `)}sha-512=1`,
  `Range: bytes=${filled((index) => `${index}-${index},`)}-1`,
  `Forwarded: ${filled((index) => `for="[::${index}]";proto=https,`)}for=a`,
  `Authorization: Basic ${'QUFB'.repeat(FIELD_BYTES / 4)}`,
  `If-None-Match: ${'W/'.repeat(FIELD_BYTES / 2)}`,
  `User-Agent: ${'(a;'.repeat(FIELD_BYTES / 3)}`,
  `TE: ${filled((index) => `x${index};q=0.5,`)}trailers`,
  `Host: ${'a.'.repeat(500)}local`,
];

let count = 0;

function attack(name: string, aim: string, next: (folder: string) => string, more: Partial<Attack> = {}): Attack {
  return {
    name,
    aim,
    run: async ({ crowd, path: folder }) => {
      const ask = (_: unknown, worker: number) => crowd.keepAsking(() => next(folder), 1 + (worker % ATTACKERS));
      await Promise.all(Array.from({ length: ASKERS }, ask));
    },
    ...more,
  };
}

const writeLarge = (folder: string): Promise<void> =>
  writeFile(path.join(folder, 'large.bin'), Buffer.alloc(LARGE_BYTES, 'large '));

export const attacks: readonly Attack[] = [
  attack('odd-fields', 'fields of 15 KB, each of another kind', () =>
    request('/visitor/', [FIELDS[count++ % FIELDS.length] ?? '']),
  ),
  attack(
    'ranges-if',
    'ranges with conditions, of versions that there are and are not',
    (folder) => {
      const condition =
        ['If-Range: "none"', 'If-Range: Thu, 01 Jan 1970 00:00:00 GMT', 'If-Match: *'][count++ % 3] ?? '';
      return request(`${folder}large.bin`, [`Range: bytes=${count % 1000}-${count % 1000},9-99,-1`, condition]);
    },
    { prepare: writeLarge },
  ),
];
