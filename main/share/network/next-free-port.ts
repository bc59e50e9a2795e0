/** Opens a share on the port that was asked for, or on the next one that can be had. */
import { firstBrowsablePort } from '../../net/refused-ports.ts';
import { listenProblem } from '../share-problem.ts';

/** Which ports will do. */
export interface PortChoice {
  readonly port: number;
  /** The next free one that browsers open is as good; 0 takes a free one in any case. */
  readonly takesNext: boolean;
}

/**
 * Calls `open` with one port after the other until one can be had. What it rejects with is passed on when there is no other
 * port to try, or when another port would not help; when all are taken, it is what was said of the first.
 */
export async function openOnPort<T>(choice: PortChoice, open: (port: number) => Promise<T>): Promise<T> {
  if (!choice.takesNext || choice.port === 0) return open(choice.port);
  let firstError: unknown;
  let port = firstBrowsablePort(choice.port);
  while (port !== undefined) {
    try {
      return await open(port);
    } catch (error) {
      firstError ??= error;
      if (!isAboutPort(error)) throw error;
    }
    port = firstBrowsablePort(port + 1);
  }
  throw firstError;
}

function isAboutPort(error: unknown): boolean {
  const problem = listenProblem(error);
  return problem === 'port-in-use' || problem === 'port-not-permitted';
}
