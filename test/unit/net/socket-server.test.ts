import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ListenAddress } from '../../../main/net/socket-server.ts';
import { SocketServer } from '../../../main/net/socket-server.ts';
import { knock } from '../../support/knock.ts';
import { hasIpv6, lanAddress } from '../../support/own-addresses.ts';

async function listen(address: ListenAddress): Promise<{ readonly port: number; readonly server: SocketServer }> {
  const server = new SocketServer((socket) => void socket.end());
  onTestFinished(() => server.close());
  return { port: (await server.listen(address)).port, server };
}

describe('SocketServer on localhost', () => {
  it('is open at both loopback addresses, on one port, and nowhere else', async () => {
    const { port } = await listen({ port: 0, bind: 'localhost' });
    expect(await knock('127.0.0.1', port)).toBe('open');
    expect(await knock('::1', port)).toBe(hasIpv6() ? 'open' : 'EADDRNOTAVAIL');
    expect(await knock(lanAddress(), port)).toBe('ECONNREFUSED');
  });

  it('closes both', async () => {
    const { port, server } = await listen({ port: 0, bind: 'localhost' });
    await server.close();
    expect(await knock('127.0.0.1', port)).toBe('ECONNREFUSED');
    expect(await knock('::1', port)).not.toBe('open');
  });

  it.runIf(hasIpv6())('is not half open where another program has the other half', async () => {
    const other = createServer().listen(0, '::1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(listen({ port, bind: 'localhost' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await knock('127.0.0.1', port)).toBe('ECONNREFUSED');
  });
});

describe('SocketServer on every address', () => {
  it('is open at loopback and at the address in the network, by IPv4 and IPv6', async () => {
    const { port } = await listen({ port: 0, bind: undefined });
    const hosts = ['127.0.0.1', lanAddress(), ...(hasIpv6() ? ['::1'] : [])];
    for (const host of hosts) expect([host, await knock(host, port)]).toEqual([host, 'open']);
  });
});

describe('SocketServer, closing', () => {
  it('is closed once everybody has heard that the last socket is: the access log takes its last entry from there', async () => {
    const heard: string[] = [];
    let accepted: Socket | undefined;
    const server = new SocketServer((socket) => {
      socket.once('close', () => heard.push('closed'));
      accepted = socket;
      return undefined;
    });
    const { port } = await server.listen({ port: 0, bind: '127.0.0.1' });
    const visitor = connect(port, '127.0.0.1').on('error', () => undefined);
    onTestFinished(() => void visitor.destroy());
    await expect.poll(() => accepted).toBeDefined();
    const closed = server.close();
    accepted?.destroy();
    await closed;
    expect(heard).toEqual(['closed']);
  });
});
