/** Archives that are made to be looked into for ever, asked for and left. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipRepeated, tarEntry, zipOfRecords } from '../../support/archives.ts';
import type { Attack } from '../siege/attack.ts';
import { lastRequest } from '../siege/crowd.ts';

/** What is known of one archive must not answer for the others. */
const ARCHIVES = 40;
const ASKERS = 40;
const ATTACKERS = 2;

const HEADERS = Buffer.concat(Array.from({ length: 8192 }, () => tarEntry('ExtendedHeader', '11 path=ab\n')));
const LONG_NAMES = Array.from({ length: 500 }, () => ({ name: 'n'.repeat(65_535) }));

/** An archive a request, by turns. */
let next = 0;

async function prepare(folder: string, name: string, octets: Uint8Array): Promise<void> {
  for (let number = 0; number < ARCHIVES; number++) await writeFile(path.join(folder, `${number}${name}`), octets);
}

function attack(name: string, aim: string, octets: () => Uint8Array): Attack[] {
  const file = name.includes('names') ? '.zip' : '.tar.gz';
  const target = (folder: string): string => `${folder}${next++ % ARCHIVES}${file}?contents`;
  return [
    {
      name,
      aim,
      prepare: (folder) => prepare(folder, file, octets()),
      run: ({ crowd, path: folder }) =>
        crowd.keepBusy(ASKERS, (worker) => crowd.ask(lastRequest(target(folder)), (worker % ATTACKERS) + 1)),
    },
    {
      name: `${name}-left`,
      aim: `${aim}; nobody waits for it`,
      prepare: (folder) => prepare(folder, file, octets()),
      run: ({ crowd, path: folder }) =>
        crowd.keepBusy(ASKERS, (worker) => crowd.askAndLeave(lastRequest(target(folder)), (worker % ATTACKERS) + 1)),
    },
  ];
}

export const attacks: readonly Attack[] = [
  ...attack('contents-headers', 'tars of nothing but extended headers, gigabytes unpacked', () =>
    gzipRepeated(HEADERS, 256),
  ),
  ...attack('contents-names', 'archives with names of megabytes', () => zipOfRecords(LONG_NAMES)),
];
