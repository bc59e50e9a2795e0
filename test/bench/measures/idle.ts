/** What an idle connection costs in memory. */
import { setTimeout as delay } from 'node:timers/promises';
import { IDLE_STEPS } from '../dimensions.ts';
import type { Assignment, Figures } from '../figures.ts';
import { IdleConnections } from '../load/idle-connections.ts';
import { runWrk } from '../load/wrk.ts';
import { findHolder, readResident } from '../process-tree.ts';
import { fitLine } from '../statistics.ts';

const IDLE_SETTLE_MS = 400;

/** Share of the idle connections that have to stay open for their memory to mean something. */
const KEPT_SHARE = 0.98;

/**
 * Memory at growing numbers of idle connections; the slope is what one of them costs. Looked at is the process that holds
 * them, after enough requests that whatever it remembers of these no longer grows.
 */
export async function measureIdle({ server }: Assignment): Promise<Figures> {
  const connections = new IdleConnections(server.site.port);
  const looks: { x: number; y: number; pid: number }[] = [];
  try {
    await runWrk({ url: `${server.origin}/1k.bin`, connections: 64, seconds: 1, fields: [], pipelineDepth: 1 });
    for (const step of IDLE_STEPS) {
      await connections.growTo(step);
      await delay(IDLE_SETTLE_MS);
      const pid = findHolder(server.pid);
      looks.push({ x: connections.open, y: readResident(pid), pid });
    }
    const wanted = IDLE_STEPS.at(-1) ?? 0;
    if (connections.open < wanted * KEPT_SHARE) throw new Error(`keeps ${connections.open} of ${wanted} connections`);
  } finally {
    connections.close();
    await delay(IDLE_SETTLE_MS);
  }
  // Before the first connections the holder can't be told from its parent.
  const points = looks.filter(({ pid }) => pid === looks.at(-1)?.pid);
  const residentBytes = looks.at(-1)?.y ?? Number.NaN;
  return { bytesPerConnection: fitLine(points)?.slope ?? Number.NaN, residentBytes };
}
