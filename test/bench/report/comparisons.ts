/** Rows of a server beside other rows of the same server: behind a password, and with two workers. */
import type { Figure } from '../figures.ts';
import type { Results } from '../results.ts';
import { findSummary } from '../results.ts';
import { formatCount, formatNumber, formatRatio } from './format.ts';

/** A table, its head first, and a sentence about it. */
export interface Explained {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

interface Pair {
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
}

/** Requests behind a password as a share of those without one, by the same server in the same rounds. */
export function describePassword(results: Results): Explained {
  const rows = results.servers.flatMap(({ id, title }) => {
    const shares = (['requestsPerSecond', 'cpuSecondsPerMillion'] as const).flatMap((figure) =>
      ['password-basic', 'password-cookie'].map((after) =>
        formatRatio(quotientOf(results, id, { before: 'password-none', after, figure })),
      ),
    );
    return shares.every((share) => share === '-') ? [] : [[title, ...shares]];
  });
  return {
    text: 'With the password, as multiples of the same server without: requests a second, and processor time a request.',
    rows: [['', 'Basic, requests/s', 'cookie, requests/s', 'Basic, CPU', 'cookie, CPU'], ...rows],
  };
}

/** One worker and two under the same load of two clients. */
export function describeCores(results: Results): Explained {
  const rows = results.servers.flatMap(({ id, title }) =>
    ['1k', '100k'].flatMap((size) => {
      const [before, after] = [`cores-${size}-1`, `cores-${size}-2`];
      const speeds = [before, after].map(
        (row) => findSummary(results, row, { server: id, figure: 'requestsPerSecond' })?.median,
      );
      if (speeds.some((speed) => speed === undefined)) return [];
      const costs = [before, after].map(
        (row) => findSummary(results, row, { server: id, figure: 'cpuSecondsPerMillion' })?.median ?? Number.NaN,
      );
      const speedUp = quotientOf(results, id, { before, after, figure: 'requestsPerSecond' });
      return [
        [
          `${title}, ${size === '1k' ? '1 KiB' : '100 KiB'}`,
          ...speeds.map((speed) => formatCount(speed ?? Number.NaN)),
          formatRatio(speedUp),
          ...costs.map(formatNumber),
        ],
      ];
    }),
  );
  const head = [
    '',
    'one, requests/s',
    'two, requests/s',
    'two / one',
    'one, CPU µs a request',
    'two, CPU µs a request',
  ];
  return {
    text: 'Two workers of nginx, two shares of Porthole; the load, two clients with 32 connections each, is the same.',
    rows: [head, ...rows],
  };
}

function quotientOf(results: Results, server: string, { before, after, figure }: Pair): number | undefined {
  const [divisor, dividend] = [before, after].map((row) => findSummary(results, row, { server, figure })?.median);
  return divisor === undefined || dividend === undefined || divisor === 0 ? undefined : dividend / divisor;
}
