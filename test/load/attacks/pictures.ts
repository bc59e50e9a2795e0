/** Pictures that are small as files and take gigabytes to decode. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { blackPng } from '../../support/hostile-pictures.ts';
import type { Attack } from '../siege/attack.ts';
import { lastRequest } from '../siege/crowd.ts';

const PICTURES = 12;
const ASKERS = 24;

/** Sizes differ: none is known from another. */
async function writePictures(folder: string, { pixels, bits }: { pixels: number; bits: 8 | 16 }): Promise<void> {
  for (let number = 0; number < PICTURES; number++) {
    const picture = blackPng({ width: pixels + number, height: pixels, bits, isInterlaced: true });
    await writeFile(path.join(folder, `${number}.png`), picture);
  }
}

function askForThumbnails({ crowd, path: folder }: Parameters<Attack['run']>[0]): Promise<void> {
  let next = 0;
  return crowd.keepBusy(ASKERS, () => crowd.ask(lastRequest(`${folder}${next++ % PICTURES}.png?thumbnail=${next}`)));
}

export const attacks: readonly Attack[] = [
  {
    name: 'thumbnails-huge',
    aim: 'interlaced pictures of 16 bits that hold a gigabyte of pixels',
    prepare: (folder) => writePictures(folder, { pixels: 11_000, bits: 16 }),
    run: askForThumbnails,
  },
  {
    name: 'thumbnails-large',
    aim: 'pictures that may just be decoded',
    prepare: (folder) => writePictures(folder, { pixels: 6_500, bits: 8 }),
    run: askForThumbnails,
  },
];
