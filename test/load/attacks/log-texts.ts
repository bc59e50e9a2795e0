/** Texts for the log: as long as a request may be, each another one. */
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const FLOODERS = 16;
const TARGET = 15_000;
const FIELD = 15_000;

export const attacks: readonly Attack[] = [
  {
    name: 'long-log-texts',
    aim: 'targets, referrers and user agents of 15 KB each, no two of them the same',
    isQuick: true,
    run: async ({ crowd, path }) => {
      let count = 0;
      const next = (): string => {
        count += 1;
        const fields = [`Referer: http://${count}/${'r'.repeat(FIELD)}`, `User-Agent: ${count} ${'u'.repeat(FIELD)}`];
        return request(`${path}${count}-${'t'.repeat(TARGET)}`, fields);
      };
      const sockets = await crowd.enterMany(FLOODERS, () => ({ says: next() }));
      for (const socket of sockets) {
        socket.on('data', () => {
          if (socket.writable && socket.writableLength === 0) socket.write(next());
        });
      }
      await crowd.over();
    },
  },
];
