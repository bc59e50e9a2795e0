/** Connections: as many as go, as fast as they go, with heads that are kept and requests that wait. */
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const IDLE = 10_000;
const HEADS = 2_000;
const HEAD_BYTES = 28_000;
const PIPELINES = 200;
/** Octets of small requests that are sent at once on one connection. */
const PIPELINE_BYTES = 4 * 1024 * 1024;

export const attacks: readonly Attack[] = [
  {
    name: 'idle-connections',
    aim: 'two addresses that take every connection there is, and use none',
    run: async ({ crowd }) => {
      await crowd.enterMany(IDLE * 2, (index) => ({ from: 1 + (index % 2) }));
      await crowd.over();
    },
  },
  {
    name: 'connection-flood',
    aim: 'connections that are opened and closed as fast as it goes',
    isQuick: true,
    run: ({ crowd }) => crowd.keepBusy(64, () => crowd.askAndLeave(request('/'))),
  },
  {
    name: 'held-heads',
    aim: 'heads of 28 KB that lack their end',
    isQuick: true,
    run: async ({ crowd }) => {
      const beginning = request('/', [
        `X-Long: ${'x'.repeat(HEAD_BYTES / 2)}`,
        `X-Longer: ${'x'.repeat(HEAD_BYTES / 2)}`,
      ]);
      await crowd.enterMany(HEADS, (index) => ({ from: 1 + (index % 4), says: beginning.slice(0, -2), reads: true }));
      await crowd.over();
    },
  },
  {
    name: 'pipelines',
    aim: 'megabytes of small requests on each connection, whose answers are read',
    run: async ({ crowd, path }) => {
      const one = request(`${path}missing`);
      const many = one.repeat(Math.floor(PIPELINE_BYTES / one.length));
      await crowd.enterMany(PIPELINES, (index) => ({ from: 1 + (index % 8), says: many, reads: true }));
      await crowd.over();
    },
  },
  {
    name: 'unread-pipelines',
    aim: 'megabytes of small requests on each connection, whose answers are not read',
    isQuick: true,
    run: async ({ crowd, path }) => {
      const one = request(`${path}missing`);
      const many = one.repeat(Math.floor(PIPELINE_BYTES / one.length));
      await crowd.enterMany(PIPELINES, (index) => ({ from: 1 + (index % 8), says: many }));
      await crowd.over();
    },
  },
];
