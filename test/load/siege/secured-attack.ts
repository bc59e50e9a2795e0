/** Attacks on a share by https: many connections of HTTP/2 that say the same. */
import type { Attack, Scene } from './attack.ts';
import type { Entrance } from './crowd.ts';

/** Visitors, and the connections that they have together. */
export const ATTACKERS = 4;
const CONNECTIONS = 40;

export function attack(name: string, aim: string, run: Attack['run'], more: Partial<Attack> = {}): Attack {
  return { name, aim, share: 'secured', run, ...more };
}

/** Each connection sends this, and comes again when it is closed. */
export function attackBy(
  name: string,
  aim: string,
  octets: (path: string) => Uint8Array,
  more: Partial<Entrance & Attack> = {},
): Attack {
  const { reads = false, ...rest } = more;
  const run = async ({ crowd, path: folder, signal }: Scene): Promise<void> => {
    const says = octets(folder);
    await crowd.keepBusy(CONNECTIONS, async (worker) => {
      const socket = await crowd.enter({ from: 1 + (worker % ATTACKERS), says, secured: 'h2', reads });
      if (!socket) return;
      await new Promise<void>((resolve) => {
        socket.once('close', resolve);
        if (signal.aborted) resolve();
      });
    });
  };
  return attack(name, aim, run, rest);
}
