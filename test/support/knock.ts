/** Tries a connection and nothing more. */
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a connection from here to there goes: `open`, or the system's error code. */
export async function knock(host: string, port: number): Promise<string> {
  const socket = connect({ host, port });
  onTestFinished(() => {
    socket.destroy();
  });
  return await new Promise((resolve) => {
    socket.once('connect', () => resolve('open'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
  });
}
