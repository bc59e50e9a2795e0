/** How much one visitor may have at a time: what is more waits a little, and is refused then. */
import { expect, it } from 'vitest';
import { RequestQuota } from '../../main/guards/request-quota.ts';
import type { Exchange } from '../../main/http/exchange.ts';
import type { Guard } from '../../main/http/guard.ts';
import { standInRow } from '../../main/http/guard.ts';
import type { HttpResponse } from '../../main/http/message.ts';
import { textResponse } from '../../main/http/request-handler.ts';
import { eventually } from '../support/eventually.ts';
import { createGate } from '../support/handlers.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import { runShare } from '../support/running-share.ts';
import { serveHandler } from '../support/server.ts';

const BIG = { 'big.bin': Buffer.alloc(12 * 1024 * 1024, 1), 'a.txt': 'hello' };

/** A download of which nothing is taken after its head. */
async function stall(port: number, visitor: string): Promise<RawClient> {
  const client = await RawClient.connect(port);
  await client.send(`GET /big.bin HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${visitor}\r\n\r\n`);
  await client.until('\r\n\r\n');
  client.socket.pause();
  return client;
}

it('refuses what stays too much with 503, and leaves other visitors theirs', async () => {
  const share = await runShare(BIG, { visitorConnections: 2, proxies: ['127.0.0.1'] });
  await stall(share.port, '192.0.2.1');
  await stall(share.port, '192.0.2.1');
  const more = ask(share.port, 'GET /a.txt', { 'X-Forwarded-For': '192.0.2.1' });
  expect((await ask(share.port, 'GET /a.txt', { 'X-Forwarded-For': '192.0.2.2' })).status).toBe(200);
  const refused = await more;
  expect([refused.status, refused.field('Retry-After')]).toEqual([503, '5']);
});

it('has requests wait for each other, and forgets those who leave', async () => {
  const quota = new RequestQuota();
  quota.setMost(1);
  let come = 0;
  const counting: Guard = (request, next) => {
    come += 1;
    return next.respond(request);
  };
  const gate = createGate();
  const respond = (): Promise<HttpResponse> => gate.opened.then(() => textResponse('hello'));
  const server = await serveHandler(standInRow([counting, quota.guard], { respond }));
  const running = ask(server.port, 'GET /');
  await eventually(() => expect(come).toBe(1));
  const left = await RawClient.connect(server.port);
  await left.send('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await eventually(() => expect(come).toBe(2));
  left.reset();
  expect(await server.ended(1)).toMatchObject([{ status: 499 }]);
  const waiting = ask(server.port, 'GET /');
  await eventually(() => expect(come).toBe(3));
  gate.open();
  expect((await running).status).toBe(200);
  await server.ended(2);
  quota.finished(server.exchanges[1] as Exchange);
  expect((await waiting).status).toBe(200);
});

it('lets those who wait go on as soon as more are allowed', async () => {
  const share = await runShare(BIG, { visitorConnections: 1 });
  await stall(share.port, '192.0.2.1');
  const waiting = ask(share.port, 'GET /a.txt');
  await share.change({ visitorConnections: 2 });
  expect((await waiting).status).toBe(200);
});

it('answers many small requests of one visitor one after the other, and counts nothing in the end', async () => {
  const quota = new RequestQuota();
  quota.setMost(1);
  const handler = standInRow([quota.guard], { respond: async () => textResponse('hello') });
  const server = await serveHandler(handler);
  const finished = server.exchanges as Exchange[];
  const answers = Promise.all(Array.from({ length: 60 }, () => ask(server.port, 'GET /')));
  let told = 0;
  await eventually(() => {
    while (told < finished.length) quota.finished(finished[told++] as Exchange);
    expect(told).toBe(60);
  });
  expect((await answers).every(({ status }) => status === 200)).toBe(true);
  expect(quota.running).toBe(0);
});

it('lets nobody wait who has left while something else was looked at', async () => {
  const quota = new RequestQuota();
  quota.setMost(1);
  const leaving: Guard = (request, next) => {
    if (request.path === '/left') request.departure.leave();
    return next.respond(request);
  };
  const running = new Promise<never>(() => undefined);
  const handler = standInRow([leaving, quota.guard], { respond: () => running });
  const server = await serveHandler(handler);
  const first = await RawClient.connect(server.port);
  await first.send('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await eventually(() => expect(quota.running).toBe(1));
  expect((await ask(server.port, 'GET /left')).status).toBe(503);
  expect(server.bugs).toEqual([]);
});
