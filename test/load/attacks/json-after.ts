/** Pages of a listing that begin behind a name which is not there. */
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';
import { writeEmptyFiles } from '../siege/many-files.ts';

const FILES = 50_000;
const ASKERS = 10;

export const attacks: readonly Attack[] = [
  {
    name: 'json-after-unknown',
    aim: 'sorts a large folder anew for each request',
    prepare: (folder) => writeEmptyFiles(folder, FILES),
    run: async ({ crowd, path }) => {
      await crowd.enterMany(ASKERS, (index) => ({
        from: (index % 2) + 1,
        reads: true,
        says: request(`${path}?json&after=file-unknown&limit=10`).repeat(5),
      }));
    },
  },
];
