/** What Porthole aims at, and whether a run shows it. */
import { IDLE_STEPS } from '../dimensions.ts';
import type { Figure } from '../measure.ts';
import type { Results } from '../results.ts';
import { findSummary } from '../results.ts';
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

const TARGETS: readonly Target[] = [
  ...['terminal', 'app'].flatMap((server) => [
    target('1k-64', server, { reference: 'nginx', figure: 'requestsPerSecond', atLeast: 0.8 }),
    target('1k-64', server, { reference: 'caddy', figure: 'requestsPerSecond', atLeast: 2 }),
    target('100k-64', server, { reference: 'nginx', figure: 'requestsPerSecond', atLeast: 0.8 }),
    target('100k-64', server, { reference: 'caddy', figure: 'requestsPerSecond', atLeast: 1.5 }),
    target('304', server, { reference: 'nginx', figure: 'requestsPerSecond', atLeast: 0.8 }),
    target('1g-real-1', server, { reference: 'nginx', figure: 'bytesPerSecond', atLeast: 0.95 }),
    target('1g-real-1', server, { reference: 'nginx', figure: 'cpuSecondsPerGib', atLeast: 0.5 }),
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
