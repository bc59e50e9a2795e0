/** A display for the app's window: the one that is there, or a virtual one of our own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

const START_TIMEOUT_MS = 10_000;

/** Sets `DISPLAY`; the returned function ends what was started. Without a display to be had, `DISPLAY` stays unset. */
export async function openDisplay(): Promise<() => Promise<void>> {
  if (process.env.DISPLAY) return async () => undefined;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = server.stdio[3] as Readable;
  const failed = once(server, 'error').then(() => undefined);
  const ended = once(server, 'exit').then(() => undefined);
  const number = once(numbers, 'data', { signal: AbortSignal.timeout(START_TIMEOUT_MS) }).then(([data]) =>
    String(data),
  );
  const display = await Promise.race([number.catch(() => undefined), failed, ended]);
  if (display !== undefined) process.env.DISPLAY = `:${display.trim()}`;
  return async () => {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGTERM');
    await ended;
  };
}
