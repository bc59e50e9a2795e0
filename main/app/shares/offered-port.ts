/** A port to offer when the one that was asked for can not be had. */
import { isRefusedByBrowsers } from '../../net/refused-ports.ts';
import { SocketServer } from '../../net/socket-server.ts';
import { FIRST_PORT } from '../../share/network/first-port.ts';

/** Ports below this one are for the system. */
const FIRST_USER_PORT = 1024;
const MAX_PORT = 65_535;
const MAX_ATTEMPTS = 50;

/** The next free port after `wanted` that browsers open, none of `asked`; undefined when none of the next ones is free. */
export async function findFreePort(wanted: number, asked: ReadonlySet<number>): Promise<number | undefined> {
  const first = wanted < FIRST_USER_PORT ? FIRST_PORT : wanted + 1;
  const last = Math.min(first + MAX_ATTEMPTS - 1, MAX_PORT);
  for (let port = first; port <= last; port += 1) {
    if (!asked.has(port) && !isRefusedByBrowsers(port) && (await isPortFree(port))) return port;
  }
  return undefined;
}

/**
 * Listens for a moment, in the way that a share does.
 * @param bind as in ListenAddress; undefined asks for every address
 */
export async function isPortFree(port: number, bind?: string): Promise<boolean> {
  const server = new SocketServer((socket) => void socket.destroy());
  try {
    await server.listen({ port, bind });
    return true;
  } catch {
    return false;
  } finally {
    await server.close();
  }
}
