import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../main/app/free-port.ts';

async function listen(port: number): Promise<Server> {
  const server = createServer();
  server.listen({ port });
  await once(server, 'listening');
  return server;
}

describe('findFreePort', () => {
  let taken: Server;
  let port: number;

  beforeEach(async () => {
    taken = await listen(0);
    port = (taken.address() as AddressInfo).port;
  });
  afterEach(() => void taken.close());

  it('passes over a port that is in use, and the port it offers can be had', async () => {
    const offered = await findFreePort(port - 1);
    expect(offered).toBeGreaterThan(port);
    const server = await listen(offered ?? 0);
    server.close();
  });

  it('offers no system port for a system port', async () => {
    expect(await findFreePort(80)).toBeGreaterThanOrEqual(8000);
  });

  it('offers nothing after the last port', async () => {
    expect(await findFreePort(65_535)).toBeUndefined();
  });
});
