/** Many requests, or handshakes, a second. */

import { PIPELINE_DEPTH } from '../dimensions.ts';
import type { Assignment, Figures } from '../figures.ts';
import { runH2load } from '../load/h2load.ts';
import { shakeHands } from '../load/handshakes.ts';
import type { WrkResult } from '../load/wrk.ts';
import { runWrk } from '../load/wrk.ts';
import { originOf } from '../servers/server.ts';
import { sum } from '../statistics.ts';
import { GIB, watchingCost } from './cost.ts';

/** Where more than one client asks, they share the connections, and ask the server's ports by turns. */
export async function measureRequests({
  server,
  dimension,
  fields,
  seconds,
}: Assignment<'requests'>): Promise<Figures> {
  const { clients = 1, connections, file, style } = dimension;
  const ports = [server.site.port, server.site.secondPort];
  const run = (client: number): Promise<WrkResult> =>
    runWrk({
      url: `${originOf(server.site, ports[client % ports.length])}/${file}`,
      connections: connections / clients,
      seconds,
      fields,
      pipelineDepth: style === 'pipelined' ? PIPELINE_DEPTH : 1,
    });
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, seconds, () =>
    Promise.all(Array.from({ length: clients }, (_, client) => run(client))),
  );
  const requests = sum(result.map((one) => one.requests));
  const [p50Ms, p99Ms] = [Math.max(...result.map((one) => one.p50Ms)), Math.max(...result.map((one) => one.p99Ms))];
  return {
    requestsPerSecond: sum(result.map((one) => one.requests / one.seconds)),
    // wrk has no percentile when all answers came later than it expected.
    ...(p50Ms > 0 ? { p50Ms } : {}),
    ...(p99Ms > 0 ? { p99Ms } : {}),
    cpuSecondsPerMillion: (cpuSeconds / requests) * 1e6,
    cpuSecondsPerGib: (cpuSeconds / sum(result.map(({ bytes }) => bytes))) * GIB,
    residentBytes,
    failed: sum(result.map(({ failed, refused }) => failed + refused)),
  };
}

export async function measureStreams({ server, dimension, seconds }: Assignment<'streams'>): Promise<Figures> {
  const { connections, streams, file } = dimension;
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, seconds, () =>
    runH2load({ urls: `${server.origin}/${file}`, version: 'http2', connections, streams, amount: { seconds } }),
  );
  return {
    requestsPerSecond: result.requests / result.seconds,
    cpuSecondsPerMillion: (cpuSeconds / result.requests) * 1e6,
    cpuSecondsPerGib: (cpuSeconds / result.bytes) * GIB,
    residentBytes,
    failed: result.failed + result.refused,
  };
}

export async function measureHandshakes({ server, dimension, seconds }: Assignment<'handshakes'>): Promise<Figures> {
  const { style, clients } = dimension;
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, seconds, () =>
    Promise.all(Array.from({ length: clients }, () => shakeHands({ port: server.site.port, style, seconds }))),
  );
  const count = sum(result.map((one) => one.count));
  return {
    handshakesPerSecond: sum(result.map((one) => one.count / one.seconds)),
    cpuSecondsPerMillion: (cpuSeconds / count) * 1e6,
    residentBytes,
  };
}
