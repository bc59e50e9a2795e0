/** A handler learns that its visitor has left, however they did, and of nobody who still waits. */
import { describe, expect, it } from 'vitest';
import type { Departure } from '../../main/http/departure.ts';
import { Gateway } from '../../main/http/gateway.ts';
import { textResponse } from '../../main/http/request-handler.ts';
import { createGate, handlerOf, streamResponse } from '../support/handlers.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import { SHORT_LIMITS, serveHandler } from '../support/server.ts';

const HOST = 'Host: localhost';

/** Answers when the test lets it, and tells of each request that came and of each visitor who left. */
async function serveSlowly() {
  const mayAnswer = createGate();
  const arrived = createGate();
  const left = createGate();
  const departures: Departure[] = [];
  const handler = handlerOf(async ({ departure }) => {
    departures.push(departure);
    departure.onLeft(left.open);
    arrived.open();
    await mayAnswer.opened;
    return textResponse('late\n');
  });
  const server = await serveHandler(handler, { limits: { deadlineTickMs: 10 } });
  const client = await RawClient.connect(server.port);
  return { ...server, client, mayAnswer, arrived, left, departures };
}

describe('a handler is told when its visitor', () => {
  it.each(['GET', 'HEAD'])('resets the connection while a %s waits', async (method) => {
    const { client, arrived, left, ended, bugs } = await serveSlowly();
    await client.send(requestText(`${method} / HTTP/1.1`, HOST));
    await arrived.opened;
    client.reset();
    await left.opened;
    expect(await ended(1)).toMatchObject([{ ending: 'aborted' }]);
    expect(bugs).toEqual([]);
  });

  it('closes the connection, which looks like the close of one half', async () => {
    const { client, arrived, left } = await serveSlowly();
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await arrived.opened;
    client.socket.destroy();
    await left.opened;
  });

  it('closes the connection behind so much pipelined that it is not read any more', async () => {
    const { client, arrived, left } = await serveSlowly();
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await arrived.opened;
    await client.send(requestText(`GET /${'a'.repeat(8000)} HTTP/1.1`, HOST).repeat(40));
    client.socket.destroy();
    await left.opened;
  });

  it('is shown the door', async () => {
    const { client, arrived, left, service } = await serveSlowly();
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await arrived.opened;
    service.disconnectVisitor('127.0.0.1');
    await left.opened;
  });

  it('leaves while the response is being sent', async () => {
    const left = createGate();
    const handler = handlerOf(({ departure }) => {
      departure.onLeft(left.open);
      return streamResponse(
        (async function* () {
          for (;;) yield Buffer.alloc(64 * 1024);
        })(),
      );
    });
    const { port } = await serveHandler(handler);
    const client = await RawClient.connect(port);
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await client.until('200 OK');
    client.reset();
    await left.opened;
  });

  it('takes nothing of the response for too long', async () => {
    const left = createGate();
    const handler = handlerOf(({ departure }) => {
      departure.onLeft(left.open);
      return textResponse('a'.repeat(32 * 1024 * 1024));
    });
    const { port } = await serveHandler(handler, { limits: SHORT_LIMITS });
    const client = await RawClient.connect(port);
    client.socket.pause();
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await left.opened;
  });
});

describe('a handler is told of nobody', () => {
  it('who got the whole answer and leaves afterwards', async () => {
    const { client, mayAnswer, departures, service } = await serveSlowly();
    mayAnswer.open();
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await client.response();
    client.reset();
    await expect.poll(() => service.visitors).toBe(0);
    expect(departures.map(({ hasLeft }) => hasLeft)).toEqual([false]);
  });

  it('who closed one half and listens: they get interim responses and then the answer', async () => {
    const { client, arrived, mayAnswer, departures } = await serveSlowly();
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await arrived.opened;
    client.socket.end();
    await client.until('HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n');
    mayAnswer.open();
    await client.until('late\n');
    expect(departures.map(({ hasLeft }) => hasLeft)).toEqual([false]);
  });

  it('who closed one half in HTTP/1.0: they get no interim response', async () => {
    const { client, arrived, mayAnswer, port } = await serveSlowly();
    await client.send(requestText('GET / HTTP/1.0', HOST));
    await arrived.opened;
    client.socket.end();
    // Another who does so gets theirs meanwhile.
    const other = await RawClient.connect(port);
    await other.send(requestText('GET / HTTP/1.1', HOST));
    other.socket.end();
    await other.until('102 Processing');
    mayAnswer.open();
    const { responses } = await client.closed();
    expect(responses.map(({ status }) => status)).toEqual([200]);
  });
});

describe('an application behind the gateway', () => {
  it('has its request aborted when the visitor leaves', async () => {
    const arrived = createGate();
    const aborted = createGate();
    const application = async (request: Request): Promise<Response> => {
      arrived.open();
      await new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          aborted.open();
          reject(request.signal.reason);
        });
      });
      return new Response();
    };
    const { port, bugs, ended } = await serveHandler(new Gateway(application));
    const client = await RawClient.connect(port);
    await client.send(requestText('GET / HTTP/1.1', HOST));
    await arrived.opened;
    client.reset();
    await aborted.opened;
    await ended(1);
    expect(bugs).toEqual([]);
  });
});
