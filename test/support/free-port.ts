/** Ports for programs that can't be asked which one they took, and for those that have to get the same one again. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { isRefusedByBrowsers } from '../../main/net/refused-ports.ts';

/**
 * Below those from which systems take the ports of outgoing connections (32768 on Linux, 49152 elsewhere): a port that a
 * client of another test happens to have could not be listened on. Many, so that tests beside each other don't meet.
 */
const FIRST = 10_000;
const LAST = 32_000;

/** A port that was free a moment ago, and that nobody takes who does not ask for it. */
export async function readFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (!isRefusedByBrowsers(port) && (await isFree(port))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
