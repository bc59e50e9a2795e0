/** A listening socket that is lost behind its server's back, as when an administrator ends it (`ss --kill`, which takes root). */
import { Server } from 'node:net';

/** Takes the socket on this port, in this process, away from the server that listens on it. The server is told nothing. */
export function loseListener(port: number): void {
  const { _getActiveHandles: readHandles } = process as never as {
    readonly _getActiveHandles: () => readonly unknown[];
  };
  for (const server of readHandles()) {
    if (!(server instanceof Server)) continue;
    const address = server.address();
    if (address === null || typeof address === 'string' || address.port !== port) continue;
    (server as never as { readonly _handle: { readonly close: () => void } })._handle.close();
    return;
  }
  throw new Error(`Nothing listens on port ${port}`);
}
