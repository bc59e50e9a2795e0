/** TLS handshakes one after the other, each on a connection of its own: `openssl s_time`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const GRACE_MS = 20_000;

export interface HandshakeRun {
  readonly port: number;
  readonly style: 'full' | 'resumed';
  readonly seconds: number;
}

export interface HandshakeResult {
  readonly count: number;
  /** By our own clock: it tells whole ones, and takes up to one more than asked for. */
  readonly seconds: number;
}

const STYLES = { full: ['-new', '-tls1_3'], resumed: ['-reuse', '-tls1_2'] } as const;

export async function shakeHands({ port, style, seconds }: HandshakeRun): Promise<HandshakeResult> {
  const begun = performance.now();
  const { stdout } = await promisify(execFile)(
    'openssl',
    ['s_time', '-connect', `127.0.0.1:${port}`, '-time', String(seconds), ...STYLES[style]],
    { timeout: seconds * 1000 + GRACE_MS },
  );
  return { count: parseHandshakes(stdout), seconds: (performance.now() - begun) / 1000 };
}

/** Handshakes that were made. Throws where it made none. */
export function parseHandshakes(text: string): number {
  const [, count] = [...text.matchAll(/(\d+) connections in \d+ real seconds/g)].at(-1) ?? [];
  if (!(Number(count) > 0)) throw new Error(`openssl s_time said: ${text.trim().slice(-300)}`);
  return Number(count);
}
