/** How many threads the terminal mode and the app have, and what each does under load. */
import type { Results, ThreadsResult } from '../results.ts';
import type { ThreadShare } from '../threads.ts';
import { sizeOf } from '../threads.ts';
import type { Explained } from './comparisons.ts';

/** A row for each thread that did something, with the head as the first, and one for all of a server's threads. */
export function describeThreads({ threads, servers, dimensions }: Results): Explained {
  const rows = threads.flatMap((result) => {
    const server = servers.find(({ id }) => id === result.server)?.title ?? result.server;
    const row = dimensions.find(({ id }) => id === result.dimension)?.title ?? result.dimension;
    return [sumOf(result, `${server}, ${row}`), ...result.shares.map(formatShare)];
  });
  return {
    text: "Share of one core over the last measurement, its beginning and end included, in its own code and in the system's, by the names that threads have.",
    rows: [['', 'threads', '% of a core', 'own code', 'system'], ...rows],
  };
}

function sumOf({ shares }: ThreadsResult, title: string): readonly string[] {
  const all = shares.reduce(
    (sum, { count, user, system }) => ({
      count: sum.count + count,
      user: sum.user + user,
      system: sum.system + system,
    }),
    { count: 0, user: 0, system: 0 },
  );
  return [`${title}: all`, ...formatNumbers({ ...all, process: '', name: '' })];
}

function formatShare(share: ThreadShare): readonly string[] {
  return [`${share.process}: ${share.name}`, ...formatNumbers(share)];
}

function formatNumbers(share: ThreadShare): readonly string[] {
  return [String(share.count), ...[sizeOf(share), share.user, share.system].map((value) => (value * 100).toFixed(1))];
}
