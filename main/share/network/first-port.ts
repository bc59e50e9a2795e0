/** The port for a new share. */
import { isRefusedByBrowsers } from '../../net/refused-ports.ts';

export const FIRST_PORT = 8000;

/** The port for a new share: the first from 8000 on that browsers open and no other share has asked for. */
export function firstPortNotIn(asked: ReadonlySet<number>): number {
  let port = FIRST_PORT;
  while (asked.has(port) || isRefusedByBrowsers(port)) port += 1;
  return port;
}
