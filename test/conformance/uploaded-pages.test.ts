/** Pages that visitors add never run as a part of the site, and stand in for nothing. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import type { ReceivingOptions } from '../support/receiving-server.ts';
import { receiveInto, serveReceiving } from '../support/receiving-server.ts';

const PAGE = '<script>document.title = 1</script>';

async function put(port: number, path: string): Promise<readonly [status: number, location: string | undefined]> {
  const client = await RawClient.connect(port);
  await client.send(requestText(`PUT ${path} HTTP/1.1`, 'Host: localhost', `Content-Length: ${PAGE.length}`), PAGE);
  const response = await client.response('PUT');
  return [response.status, response.field('Location')];
}

describe('a page that a visitor added', () => {
  it('is shown in a sandbox', async () => {
    const { port } = await serveReceiving();
    await put(port, '/a.html');
    const response = await ask(port, 'GET /a.html');
    expect([response.status, response.field('Content-Security-Policy')]).toEqual([
      200,
      expect.stringContaining('sandbox'),
    ]);
  });

  it.each(['index.html', 'INDEX.html', '404.html'])('does not stand in for what others see: %s', async (name) => {
    const { port } = await serveReceiving({ 'a.txt': 'a' });
    expect(await put(port, `/${name}`)).toEqual([201, `/_${name}`]);
    expect((await ask(port, 'GET /')).text).toContain('a.txt');
  });

  const SITES: readonly (readonly [site: string, ReceivingOptions])[] = [
    ['where it is one by choice', { directory: { site: 'on' } }],
    ['where it is one by its page', {}],
  ];

  it.each(SITES)('is not taken into a site from those who may only add, %s', async (_site, options) => {
    const { port, folder } = await serveReceiving({ 'index.html': PAGE }, options);
    for (const name of ['a.html', 'a.svg', 'a.js', 'a.xhtml'])
      expect(await put(port, `/${name}`)).toEqual([403, undefined]);
    expect(await put(port, '/a.jpg')).toEqual([201, '/a.jpg']);
    expect(readdirSync(folder).sort()).toEqual(['a.jpg', 'index.html']);
  });

  it('makes no site of a folder that anybody may change', async () => {
    const first = await serveReceiving({}, { rights: 'change' });
    expect(await put(first.port, '/index.html')).toEqual([201, '/index.html']);
    const { port } = await receiveInto(first.folder, { rights: 'change' });
    expect((await ask(port, 'GET /index.html')).field('Content-Security-Policy')).toContain('sandbox');
  });
});
