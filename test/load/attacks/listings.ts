/** Everything that can be asked of a large folder, by many at once. */
import { utimes } from 'node:fs/promises';
import type { Attack, Scene } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';
import { writeEmptyFiles } from '../siege/many-files.ts';

const FILES = 50_000;
const ASKERS = 50;
const ATTACKERS = 2;

const HOUR_MS = 3_600_000;

const HTML = ['Accept: text/html'];

const HOLDERS = 200;
const ADDRESSES = 4;

interface Question {
  readonly query: string;
  readonly fields?: readonly string[];
  readonly reads: boolean;
}

/** Each takes more than a system's buffers hold. */
const HELD: readonly Omit<Question, 'reads'>[] = [
  { query: '?json' },
  { query: '', fields: HTML },
  { query: '' },
  { query: '?zip' },
  { query: '?sort=size', fields: HTML },
  { query: '?search=file', fields: HTML },
  { query: '', fields: ['Accept-Encoding: gzip', ...HTML] },
  { query: '?tar' },
  { query: '?sha256sums' },
];

/** Each question by many, none of whom takes more of the answer than its head. */
async function holdAll({ crowd, path }: Scene): Promise<void> {
  await crowd.enterMany(HOLDERS, (index) => {
    const { query, fields } = HELD[index % HELD.length] ?? { query: '' };
    return { from: (index % ADDRESSES) + 1, says: request(`${path}${query}`, fields) };
  });
  await crowd.over();
}

async function askAll({ crowd, path }: Scene, { query, fields, reads }: Question): Promise<void> {
  const says = request(`${path}${query}`, fields).repeat(5);
  await crowd.enterMany(ASKERS, (index) => ({ from: (index % ATTACKERS) + 1, says, reads }));
}

function attack(name: string, aim: string, question: Question): Attack {
  return {
    name,
    aim,
    prepare: (folder) => writeEmptyFiles(folder, FILES),
    run: (scene) => askAll(scene, question),
  };
}

export const attacks: readonly Attack[] = [
  attack('json-after-unknown', 'pages that begin behind a name which is not there', {
    query: '?json&after=file-unknown&limit=10',
    reads: true,
  }),
  attack('json-whole', 'the whole listing of a large folder as JSON', { query: '?json', reads: true }),
  attack('json-whole-unread', 'the same, and nobody reads it', { query: '?json', reads: false }),
  {
    ...attack('json-whole-changing', 'the same of a folder that always seems to have just changed', {
      query: '?json',
      reads: true,
    }),
    prepare: async (folder) => {
      await writeEmptyFiles(folder, FILES);
      const later = new Date(Date.now() + HOUR_MS);
      await utimes(folder, later, later);
    },
  },
  attack('page-by-kind', 'a large folder sorted by kind', { query: '?sort=kind', fields: HTML, reads: true }),
  attack('page-by-size', 'a large folder sorted by size', { query: '?sort=size', fields: HTML, reads: true }),
  attack('index-gzip', 'the plain index of a large folder, packed', {
    query: '',
    fields: ['Accept-Encoding: gzip'],
    reads: true,
  }),
  {
    name: 'listings-held',
    aim: 'pages, lists, zips and searches of a large folder, asked for by hundreds who read nothing of it',
    prepare: (folder) => writeEmptyFiles(folder, FILES),
    run: holdAll,
  },
];
