import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../../main/app/shares/offered-port.ts';
import { firstPortNotIn } from '../../../../main/share/network/first-port.ts';

const NONE: ReadonlySet<number> = new Set();

async function listen(port: number): Promise<Server> {
  const server = createServer();
  server.listen({ port });
  await once(server, 'listening');
  return server;
}

describe('firstPortNotIn', () => {
  it.each<[readonly number[], number]>([
    [[], 8000],
    [[8000, 8001, 8003], 8002],
    [[0, 80, 8001], 8000],
    [Array.from({ length: 2_080 }, (_, index) => 8000 + index), 10_081],
  ])('of %j is %i', (asked, port) => {
    expect(firstPortNotIn(new Set(asked))).toBe(port);
  });
});

describe('findFreePort', () => {
  let taken: Server;
  let port: number;

  beforeEach(async () => {
    taken = await listen(0);
    port = (taken.address() as AddressInfo).port;
  });
  afterEach(() => void taken.close());

  it('passes over a port that is in use, and the port it offers can be had', async () => {
    const offered = await findFreePort(port - 1, NONE);
    expect(offered).toBeGreaterThan(port);
    const server = await listen(offered ?? 0);
    server.close();
  });

  it('offers no port that another share has asked for', async () => {
    const first = (await findFreePort(port, NONE)) ?? 0;
    expect(await findFreePort(port, new Set([first]))).toBeGreaterThan(first);
  });

  it.each([
    [5999, 6001],
    [6664, 6670],
  ])('offers no port that browsers refuse: after %i none before %i', async (wanted, first) => {
    expect(await findFreePort(wanted, NONE)).toBeGreaterThanOrEqual(first);
  });

  it('offers no system port for a system port', async () => {
    expect(await findFreePort(80, NONE)).toBeGreaterThanOrEqual(8000);
  });

  it('offers nothing after the last port', async () => {
    expect(await findFreePort(65_535, NONE)).toBeUndefined();
  });
});
