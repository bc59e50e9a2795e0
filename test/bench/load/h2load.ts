/** Many requests by h2load, one thread: by HTTP/2, or as uploads by HTTP/1.1. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const GRACE_MS = 20_000;
/** For loads that end when all is done. */
const LONGEST_SECONDS = 60;

const UNIT_SECONDS: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

export interface H2loadRun {
  /** One address, or the file that lists some. */
  readonly urls: string | { readonly listedIn: string };
  readonly version: 'http1' | 'http2';
  readonly connections: number;
  /** Requests at a time on each connection. */
  readonly streams: number;
  readonly amount: { readonly seconds: number } | { readonly requests: number };
  /** Each request is a PUT of this file. */
  readonly content?: string;
}

export interface H2loadResult {
  /** Those that were answered with 2xx. */
  readonly requests: number;
  /** Octets received, heads included. */
  readonly bytes: number;
  readonly seconds: number;
  readonly failed: number;
  /** Answers with another status than 2xx. */
  readonly refused: number;
}

export async function runH2load(run: H2loadRun): Promise<H2loadResult> {
  const { urls, version, connections, streams, amount, content } = run;
  const seconds = 'seconds' in amount ? amount.seconds : LONGEST_SECONDS;
  const { stdout } = await promisify(execFile)(
    'h2load',
    [
      ...(version === 'http1' ? ['--h1'] : []),
      ...['-t', '1', '-c', String(connections), '-m', String(streams)],
      ...('seconds' in amount ? ['-D', String(amount.seconds)] : ['-n', String(amount.requests)]),
      ...(content === undefined ? [] : ['-d', content, '-H', ':method: PUT']),
      ...(typeof urls === 'string' ? [urls] : ['-i', urls.listedIn]),
    ],
    { timeout: seconds * 1000 + GRACE_MS },
  );
  return parseH2load(stdout);
}

/** What it prints at its end. Throws where that is not there. */
export function parseH2load(text: string): H2loadResult {
  const finished = /finished in ([\d.a-z]+),/.exec(text)?.[1];
  const counts = /(\d+) succeeded, (\d+) failed, (\d+) errored, (\d+) timeout/.exec(text);
  const statuses = /status codes: (\d+) 2xx, (\d+) 3xx, (\d+) 4xx, (\d+) 5xx/.exec(text);
  const bytes = /traffic: \S+ \((\d+)\) total/.exec(text)?.[1];
  if (finished === undefined || counts === null || statuses === null) throw new Error(`h2load said: ${text.trim()}`);
  const [ok = 0, ...others] = statuses.slice(1).map(Number);
  const [, failed = 0] = counts.slice(1).map(Number);
  return {
    requests: ok,
    bytes: Number(bytes ?? 0),
    seconds: parseDuration(finished),
    failed,
    refused: others.reduce((total, count) => total + count, 0),
  };
}

/** `703.20ms`, `1.02s`, `1m2.30s`. */
function parseDuration(text: string): number {
  const parts = [...text.matchAll(/([\d.]+)([a-z]+)/g)];
  return parts.reduce((total, [, amount, unit = '']) => total + Number(amount) * (UNIT_SECONDS[unit] ?? Number.NaN), 0);
}
