/** Many small requests: wrk, one thread. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { WRK_SCRIPT } from '../places.ts';

export interface WrkRun {
  readonly url: string;
  readonly connections: number;
  /** Whole seconds. */
  readonly seconds: number;
  /** Field lines such as `Connection: close`. */
  readonly fields: readonly string[];
  /** Requests sent before an answer is read. */
  readonly pipelineDepth: number;
  /** GET when left out. */
  readonly method?: string;
}

export interface WrkResult {
  readonly requests: number;
  /** Octets received, heads included. */
  readonly bytes: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Connections, reads and writes that failed or timed out. */
  readonly failed: number;
  /** Answers with a status of 400 or above. */
  readonly refused: number;
}

const GRACE_MS = 20_000;

export async function runWrk(run: WrkRun): Promise<WrkResult> {
  const fields = run.fields.flatMap((field) => ['-H', field]);
  const shape = ['-t', '1', '-c', String(run.connections), '-d', `${run.seconds}s`];
  const { stdout } = await promisify(execFile)('wrk', [...shape, ...fields, '-s', WRK_SCRIPT, run.url], {
    env: { ...process.env, WRK_PIPELINE_DEPTH: String(run.pipelineDepth), WRK_METHOD: run.method ?? 'GET' },
    timeout: run.seconds * 1000 + GRACE_MS,
  });
  const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
  if (line === undefined) throw new Error(`wrk said: ${stdout.trim()}`);
  const raw = JSON.parse(line) as Record<
    'requests' | 'bytes' | 'microseconds' | 'p50' | 'p99' | 'failed' | 'refused',
    number
  >;
  return {
    requests: raw.requests,
    bytes: raw.bytes,
    seconds: raw.microseconds / 1e6,
    p50Ms: raw.p50 / 1000,
    p99Ms: raw.p99 / 1000,
    failed: raw.failed,
    refused: raw.refused,
  };
}
