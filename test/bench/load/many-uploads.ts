/** Many small files by PUT: several h2load side by side, each with files of its own. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sum } from '../statistics.ts';
import { runH2load } from './h2load.ts';
import { pieceOfContent } from './upload-content.ts';

export interface ManyUploads {
  readonly origin: string;
  /** Path of the folder that they go into, without a slash at its end. */
  readonly target: string;
  readonly files: number;
  /** Octets of each. */
  readonly bytes: number;
  /** How many are sent at a time. */
  readonly clients: number;
  /** For what h2load reads. */
  readonly scratch: string;
}

export interface ManyUploadsResult {
  readonly seconds: number;
  readonly failed: number;
}

export function fileNameOf(index: number): string {
  return `file-${index}.bin`;
}

export async function sendFiles(uploads: ManyUploads): Promise<ManyUploadsResult> {
  const { files, clients, bytes, scratch } = uploads;
  const content = path.join(scratch, 'content.bin');
  await writeFile(content, pieceOfContent().subarray(0, bytes));
  const lists = await Promise.all(Array.from({ length: clients }, (_, client) => writeList(uploads, client)));
  const results = await Promise.all(
    lists.map(({ listedIn, count }) =>
      runH2load({
        urls: { listedIn },
        version: 'http1',
        connections: 1,
        streams: 1,
        amount: { requests: count },
        content,
      }),
    ),
  );
  const stored = sum(results.map(({ requests }) => requests));
  return { seconds: Math.max(...results.map(({ seconds }) => seconds)), failed: files - stored };
}

async function writeList({ origin, target, files, clients, scratch }: ManyUploads, client: number) {
  const numbers = Array.from({ length: files }, (_, index) => index).filter((index) => index % clients === client);
  const listedIn = path.join(scratch, `files-${client}.txt`);
  await writeFile(listedIn, numbers.map((index) => `${origin}${target}/${fileNameOf(index)}\n`).join(''));
  return { listedIn, count: numbers.length };
}
