/** Requests as fast as they go, and what is never read. */
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const PIPELINED = 50;
const FLOODERS = 16;
const UNREAD = 200;

export const attacks: readonly Attack[] = [
  {
    name: 'request-flood',
    aim: 'pages that are not there, pipelined, as fast as they are answered',
    isQuick: true,
    run: async ({ crowd, path }) => {
      const many = request(`${path}missing`).repeat(PIPELINED);
      const sockets = await crowd.enterMany(FLOODERS, () => ({ says: many }));
      for (const socket of sockets) {
        socket.on('data', () => {
          if (socket.writable && socket.writableLength === 0) socket.write(many);
        });
      }
      await crowd.over();
    },
  },
  {
    name: 'unread-listings',
    aim: 'pages that are asked for and never read',
    run: async ({ crowd }) => {
      await crowd.enterMany(UNREAD, () => ({ says: request('/', ['Accept: text/html']).repeat(PIPELINED) }));
    },
  },
];
