/** The bench's command line. */
import { parseArgs } from 'node:util';
import type { Dimension } from './dimension.ts';
import { DIMENSIONS, QUICK, selectDimensions } from './dimensions.ts';
import { QUICK_SERVERS, SERVERS } from './servers/all-servers.ts';
import type { ServerKind } from './servers/server.ts';

export type BenchCommand = 'http' | 'log' | 'saved-log' | 'startup' | 'cost' | 'report';

export interface BenchOptions {
  readonly command: BenchCommand;
  readonly dimensions: readonly Dimension[];
  readonly servers: readonly ServerKind[];
  readonly isQuick: boolean;
  /** How often each dimension is measured on each server; for start-up, how often the app is started. */
  readonly rounds: number;
  /** Length of one measurement of many requests; for the log, how long each rate is held. */
  readonly seconds: number;
  /** Load of each kind that is not counted, on each server. */
  readonly warmUpSeconds: number;
  /** No further round begins after so long; each phase has its share by the number of its rows. */
  readonly maxMinutes: number;
  /** For the log: the highest rate, in entries a second. */
  readonly rate: number;
  /** Lengths of the saved logs, each of which is measured. */
  readonly entries: readonly number[];
  readonly writesDocument: boolean;
  /** For the cost: the names of its rows, separated by commas; undefined for all. */
  readonly only: string | undefined;
  /** For the cost: output folder of the build that this one is compared with. */
  readonly against: string | undefined;
}

const COMMANDS: readonly BenchCommand[] = ['http', 'log', 'saved-log', 'startup', 'cost', 'report'];

export const USAGE = `Usage: npm run bench -- [http | log | saved-log | startup | cost | report] [options]

  http      requests, transfers, listings and idle connections, https and HTTP/2, uploads and WebDAV, passwords, and two
            workers against one, beside other servers (the default)
  log       the access log's way into the app's window: real requests, then up to 50,000 entries a second
  saved-log saved logs of millions of entries, opened in the app's window, searched letter by letter, and sorted
  startup   from launch to interactive window, from click to first byte, and idle processor time
  cost      processor time a request, by turns with another build: for a machine that is not quiet
  report    writes tables, charts and the document from saved figures, without measuring

  --quick          a few dimensions on a few servers: about two minutes
  --only A,B       these dimensions, by name or by how their names begin (1k is 1k-1, 1k-64, ...; tls, h2, put, ...)
  --servers A,B    these servers
  --rounds N       measurements of each, interleaved (default 3, quick 2)
  --seconds N      length of a measurement of many requests (default 1), or of a rate of the log (default 60, quick 5)
  --warm-up N      seconds of load of each kind that are not counted, on each server (default 8, quick 2)
  --minutes N      no further round begins after so long, each phase by its rows (default 20)
  --entries N,N    lengths of the saved logs (default 5000000,10000000, quick 500000)
  --rate N         highest rate of the log, in entries a second (default 50000)
  --against DIR    for the cost: the output folder of the other build, a copy of its dist
  --write-docs     put the newest tables into docs/performance.md

Dimensions: ${DIMENSIONS.map(({ id }) => id).join(' ')}
Servers: ${SERVERS.map(({ id }) => id).join(' ')}
`;

/** A command line that can't be followed; the message is a sentence. */
export class UsageError extends Error {}

/** undefined when help was asked for. Throws a `UsageError`. */
export function parseOptions(args: readonly string[]): BenchOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const command = COMMANDS.find((known) => known === (positionals[0] ?? 'http'));
  if (command === undefined) throw new UsageError(`There is no bench ${positionals[0]}: it is ${COMMANDS.join(', ')}.`);
  const isQuick = values.quick ?? false;
  const logSeconds = isQuick ? 5 : 60;
  return {
    command,
    dimensions: command === 'cost' ? [] : parseDimensions(values.only, isQuick),
    servers: parseServers(values.servers, isQuick),
    isQuick,
    rounds: parseCount('rounds', values.rounds, isQuick ? 2 : usualRounds(command)),
    seconds: parseCount('seconds', values.seconds, command === 'log' ? logSeconds : 1),
    warmUpSeconds: parseCount('warm-up', values['warm-up'], isQuick ? 2 : 8),
    maxMinutes: parseCount('minutes', values.minutes, 20),
    rate: parseCount('rate', values.rate, 50_000),
    entries: parseCounts('entries', values.entries, isQuick ? [500_000] : [5_000_000, 10_000_000]),
    writesDocument: values['write-docs'] ?? false,
    only: values.only,
    against: values.against,
  };
}

/** Where others work on the machine as well it takes more. */
function usualRounds(command: BenchCommand): number {
  return command === 'cost' ? 7 : 3;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        only: { type: 'string' },
        servers: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        'warm-up': { type: 'string' },
        minutes: { type: 'string' },
        rate: { type: 'string' },
        entries: { type: 'string' },
        against: { type: 'string' },
        'write-docs': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseDimensions(text: string | undefined, isQuick: boolean): readonly Dimension[] {
  if (text === undefined) return isQuick ? selectDimensions(QUICK) : DIMENSIONS;
  const names = text.split(',');
  const unknown = names.find((name) => selectDimensions([name]).length === 0);
  if (unknown !== undefined) throw new UsageError(`There is no dimension ${unknown}: --help lists them.`);
  return selectDimensions(names);
}

function parseServers(text: string | undefined, isQuick: boolean): readonly ServerKind[] {
  if (text === undefined && !isQuick) return SERVERS;
  const names = text?.split(',') ?? QUICK_SERVERS;
  const unknown = names.find((name) => !SERVERS.some(({ id }) => id === name));
  if (unknown !== undefined) throw new UsageError(`There is no server ${unknown}: --help lists them.`);
  return SERVERS.filter(({ id }) => names.includes(id));
}

function parseCounts(name: string, text: string | undefined, fallback: readonly number[]): readonly number[] {
  return text === undefined ? fallback : text.split(',').map((one) => parseCount(name, one, 0));
}

function parseCount(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new UsageError(`--${name} takes a whole number from 1, not '${text}'.`);
  return Number(text);
}
