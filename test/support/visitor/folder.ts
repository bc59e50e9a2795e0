/** A folder as people share them: pictures, documents, sources, long names, two scripts, and names that mean harm. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tree } from '../temp-folder.ts';
import { createPicture } from './pictures.ts';

const README = `# Trip to the Alps

Pictures and notes of **August 2026**. Please add yours!

- [Summer in the Alps](Summer%20in%20the%20Alps/)
- Budget

\`\`\`js
const days = 12;
console.log(\`We hiked \${days * 14} km\`);
\`\`\`

| Day | From | To |
| --- | --- | --- |
| 1 | Chamonix | Les Houches |
| 2 | Les Houches | Les Contamines |

> <script>document.title = 'run'</script> <img src=x onerror="document.title = 'run'">

[harmless?](javascript:document.title='run')
`;

const SOURCE = `/** Doubles a number. */
export function double(value: number): number {
  return 2 * value;
}
`;

/** A ZIP file with one stored file in it: `holiday/note.txt`, `a note\n`. */
const SMALL_ARCHIVE = Buffer.from(
  'UEsDBBQAAAAAAICCDl0QBeFZBwAAAAcAAAAQAAAAaG9saWRheS9ub3RlLnR4dGEgbm90ZQpQSwECFAMUAAAAAACAgg5dEAXhWQcAAAAHAAAAEAAAAAAAAAAAAAAAgAEAAAAAaG9saWRheS9ub3RlLnR4dFBLBQYAAAAAAQABAD4AAAA1AAAAAAA=',
  'base64',
);

const COLOURS: readonly (readonly [number, number, number])[] = [
  [120, 190, 235],
  [250, 190, 70],
  [70, 160, 110],
  [90, 80, 190],
  [230, 120, 110],
  [60, 150, 160],
  [170, 110, 70],
  [200, 90, 160],
];

/** Names that would break a page that trusts them. */
export const HOSTILE_NAMES: readonly string[] = [
  '<img src=x onerror=document.title=`run`>.txt',
  '"><script>document.title=`run`<',
  "' onfocus='document.title=`run`' autofocus='.txt",
  'line\nbreak\r.txt',
  'invoice\u202Egpj.exe',
  '\u2066isolated\u2069 \u200Fmarks.txt',
  'javascript:document.title=`run`',
  '?search=x&json#hash.txt',
  '%2e%2e%2f encoded.txt',
  '&amp; &lt; entities.txt',
  'dots.. \u00a0..txt',
  '~porthole',
  '-rf.txt',
  'C:drive.txt',
  'back\\slash.txt',
  'emoji 👩‍👩‍👧 family.txt',
];

/** Octets that are not UTF-8. */
export const FOREIGN_NAME = Buffer.from([0x67, 0x72, 0xfc, 0xdf, 0x65, 0x2e, 0x74, 0x78, 0x74]);

export async function createHolidayTree(): Promise<Tree> {
  const pictures = await Promise.all(
    COLOURS.map(async (colour, index) => {
      const bytes = await createPicture({ width: 1200, height: 900, colour });
      return [`IMG_${2001 + index}.jpg`, bytes] as const;
    }),
  );
  const turned = await createPicture({ width: 1200, height: 800, colour: [240, 200, 120], orientation: 6 });
  return {
    'Summer in the Alps': {
      ...Object.fromEntries(pictures),
      'Portrait at the lake, taken by grandma on the last day.jpg': turned,
      'Day 1': { 'Route notes.txt': 'Up, then down.\n' },
    },
    Budget: { 'budget 2026.csv': 'what,how much\nhut,120\n' },
    照片: { '笔记.txt': '你好\n' },
    Empty: {},
    'Cover.jpg': pictures[2]?.[1] ?? '',
    'README.md': README,
    'double.ts': SOURCE,
    'Minutes.txt': 'Present: all.\n',
    'photos.zip': SMALL_ARCHIVE,
    'Route.zip': new Uint8Array(3_456_789),
    'Packing list.docx': new Uint8Array(88_123),
    'page.html': '<title>quiet</title><script>document.title = "run"</script><h1>A page</h1>',
    'drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>alert(1)</script><rect width="60" height="40" fill="teal"/></svg>',
    'Kosten Übersicht – endgültig (final) v3, wirklich ganz endgültig.csv': 'a,b\n1,2\n',
    'Tone.wav': createTone(),
  };
}

/** A second of 440 Hz, 8 bit, 8 kHz. */
function createTone(): Uint8Array {
  const samples = 8000;
  const bytes = Buffer.alloc(44 + samples);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index++) bytes[44 + index] = 128 + Math.round(60 * Math.sin(index * 0.3456));
  return bytes;
}

/** A folder of hostile names; the text of each file is its number. */
export async function fillWithHostileNames(folder: string): Promise<void> {
  await mkdir(path.join(folder, '<b>folder'));
  for (const [index, name] of HOSTILE_NAMES.entries()) await writeFile(path.join(folder, name), String(index));
  await writeFile(Buffer.concat([Buffer.from(`${folder}/`), FOREIGN_NAME]), 'foreign');
}
