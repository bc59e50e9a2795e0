/** The health address: what proxies ask again and again, each in its way. */
import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/raw-client.ts';
import { runShare } from '../support/running-share.ts';

const HEALTH = '/~porthole/health';

describe('the health address', () => {
  it.each([
    ['a plain request', `GET ${HEALTH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`],
    ['a request for the head', `HEAD ${HEALTH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`],
    ['HTTP/1.0 without a host', `GET ${HEALTH} HTTP/1.0\r\n\r\n`],
    ['a host that is not ours', `GET ${HEALTH} HTTP/1.1\r\nHost: backend.example.org\r\nConnection: close\r\n\r\n`],
    ['a query', `GET ${HEALTH}?probe=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`],
  ])('answers %s with 200 and nothing else, and stands in no log', async (_, request) => {
    const share = await runShare({ 'a.txt': 'hello' });
    const { responses, rest } = await talk(share.port, request);
    expect(responses.map(({ status }) => status)).toEqual([200]);
    expect([responses[0]?.field('Content-Length'), responses[0]?.content.length, rest.length]).toEqual(['0', 0, 0]);
    await ask(share.port, 'GET /a.txt');
    expect(share.entries.map(({ target }) => target)).toEqual(['/a.txt']);
  });

  it('tells what it takes, and takes nothing else', async () => {
    const share = await runShare({});
    const options = await ask(share.port, `OPTIONS ${HEALTH}`);
    expect([options.status, options.field('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await ask(share.port, `POST ${HEALTH}`)).status).toBe(405);
    expect((await ask(share.port, `GET ${HEALTH}/more`)).status).toBe(404);
  });

  it('answers at the base path too', async () => {
    const share = await runShare({}, { basePath: '/files/' });
    expect((await ask(share.port, `GET /files${HEALTH}`)).status).toBe(200);
    expect((await ask(share.port, `GET ${HEALTH}`)).status).toBe(200);
  });

  it('answers a proxy that is believed but may not come itself', async () => {
    const share = await runShare({}, { allow: ['192.0.2.0/24'], proxies: ['127.0.0.1'] });
    expect((await ask(share.port, `GET ${HEALTH}`)).status).toBe(200);
    expect((await ask(share.port, 'GET /')).status).toBe(403);
  });
});
