/** What Porthole aims at, and whether a run shows it. */
import { IDLE_STEPS } from '../dimensions.ts';
import type { Figure } from '../figures.ts';
import type { Results } from '../results.ts';
import { findSummary } from '../results.ts';
import { REFERENCE } from '../servers/all-servers.ts';
import { FIGURE_STYLES, formatNumber, formatRatio } from './format.ts';
import { ratioOf } from './ratio.ts';

interface Target {
  readonly dimension: string;
  readonly server: string;
  readonly figure: Figure;
  /** Compared with this server, at least so many times as good; or the best of all others when it is `everyone`. */
  readonly reference: string;
  readonly atLeast: number;
}

/** What became of a target. */
export interface Outcome {
  readonly dimension: string;
  readonly text: string;
  readonly wanted: string;
  readonly found: string;
  /** undefined when it was not measured. */
  readonly isMet: boolean | undefined;
}

const EVERYONE = 'everyone';
const OWN: readonly string[] = ['terminal', 'app', 'terminal-no-log'];
const MAX_BYTES_PER_IDLE_CONNECTION = 15 * 1024;

/** What a row is to be beside nginx with one worker: in the terminal, and in the app. */
interface WantedRow {
  readonly dimension: string;
  readonly figure: Figure;
  readonly terminal: number;
  readonly app: number;
}

const WANTED: readonly WantedRow[] = [
  { dimension: '1k-64', figure: 'requestsPerSecond', terminal: 1.6, app: 1.5 },
  { dimension: '100k-64', figure: 'requestsPerSecond', terminal: 1, app: 1 },
  { dimension: '304', figure: 'requestsPerSecond', terminal: 1.2, app: 1.1 },
  { dimension: '1k-64-close', figure: 'requestsPerSecond', terminal: 0.8, app: 0.8 },
  { dimension: 'range', figure: 'requestsPerSecond', terminal: 0.9, app: 0.8 },
  { dimension: '1g-real-1', figure: 'bytesPerSecond', terminal: 1, app: 1 },
  { dimension: 'list-100', figure: 'wholeMs', terminal: 0.7, app: 0.6 },
  { dimension: 'list-10000', figure: 'wholeMs', terminal: 1.5, app: 1.2 },
  { dimension: 'list-100000', figure: 'wholeMs', terminal: 1.5, app: 1.2 },
];

const TARGETS: readonly Target[] = [
  ...(['terminal', 'app'] as const).flatMap((server) => [
    ...WANTED.map((wanted) =>
      target(wanted.dimension, server, { reference: REFERENCE, figure: wanted.figure, atLeast: wanted[server] }),
    ),
    target('1g-real-1', server, { reference: REFERENCE, figure: 'cpuSecondsPerGib', atLeast: 0.5 }),
    target('1k-64', server, { reference: 'caddy', figure: 'requestsPerSecond', atLeast: 2 }),
    target('100k-64', server, { reference: 'caddy', figure: 'requestsPerSecond', atLeast: 1.5 }),
    target('list-100000', server, { reference: EVERYONE, figure: 'firstByteMs', atLeast: 1 }),
    target('list-100000', server, { reference: EVERYONE, figure: 'wholeMs', atLeast: 1 }),
  ]),
  target('1k-64', 'app', { reference: 'terminal', figure: 'requestsPerSecond', atLeast: 0.95 }),
  target('100k-64', 'app', { reference: 'terminal', figure: 'requestsPerSecond', atLeast: 0.95 }),
  target('1g-real-1', 'app', { reference: 'terminal', figure: 'bytesPerSecond', atLeast: 0.95 }),
];

/** Those of the dimensions that the run had. */
export function evaluateTargets(results: Results): readonly Outcome[] {
  const ratios = TARGETS.map((wanted) => evaluateRatio(results, wanted));
  const outcomes = [...ratios, ...['terminal', 'app'].map((server) => evaluateIdle(results, server))];
  return outcomes.filter(({ dimension }) => results.dimensions.some(({ id }) => id === dimension));
}

export function formatOutcome({ text, wanted, found, isMet }: Outcome): readonly string[] {
  return [text, wanted, found, isMet === undefined ? 'not measured' : verdict(isMet)];
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}

function target(dimension: string, server: string, rest: Pick<Target, 'reference' | 'figure' | 'atLeast'>): Target {
  return { dimension, server, ...rest };
}

function evaluateRatio(results: Results, wanted: Target): Outcome {
  const { dimension, server, figure, reference, atLeast } = wanted;
  const found =
    reference === EVERYONE ? ratioToBest(results, wanted) : ratioOf(results, dimension, { server, reference, figure });
  return {
    dimension,
    text: `${server}, ${dimension}, ${FIGURE_STYLES[figure].label}, against ${reference}`,
    wanted: `>= ${formatRatio(atLeast)}`,
    found: formatRatio(found),
    isMet: found === undefined ? undefined : found >= atLeast,
  };
}

/** Against the best of the servers that are not ours. */
function ratioToBest(results: Results, { dimension, server, figure }: Target): number | undefined {
  const ratios = results.servers
    .filter(({ id }) => !OWN.includes(id))
    .flatMap(({ id }) => ratioOf(results, dimension, { server, reference: id, figure }) ?? []);
  return ratios.length === 0 ? undefined : Math.min(...ratios);
}

function evaluateIdle(results: Results, server: string): Outcome {
  const bytes = findSummary(results, 'idle', { server, figure: 'bytesPerConnection' })?.median;
  return {
    dimension: 'idle',
    text: `${server}, ${(IDLE_STEPS.at(-1) ?? 0).toLocaleString('en-US')} idle connections, KiB each`,
    wanted: `< ${MAX_BYTES_PER_IDLE_CONNECTION / 1024}`,
    found: bytes === undefined ? '-' : formatNumber(bytes / 1024),
    isMet: bytes === undefined ? undefined : bytes < MAX_BYTES_PER_IDLE_CONNECTION,
  };
}
