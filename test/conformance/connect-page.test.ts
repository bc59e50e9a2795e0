/** The page that says how a share becomes a drive. */
import { describe, expect, it } from 'vitest';
import { shareTree } from '../support/linked-share.ts';
import { ask } from '../support/raw-client.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { serveTree } from '../support/server.ts';
import { SCHEME } from '../support/tls-identity.ts';

const PATH = '/~porthole/connect';
const AGENTS = {
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15',
  windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36',
  linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0',
  phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
};

describe('the page that connects', () => {
  it.each([
    ['mac', `${SCHEME}://127.0.0.1:PORT/`],
    ['windows', `net use * &quot;${SCHEME}://127.0.0.1:PORT/&quot; /persistent:no`],
    ['linux', `${SCHEME === 'https' ? 'davs' : 'dav'}://127.0.0.1:PORT/`],
    ['phone', `${SCHEME}://127.0.0.1:PORT/`],
  ] as const)('begins with the line for %s', async (system, line) => {
    const { port } = await serveTree({});
    const page = await ask(port, `GET ${PATH}`, { Host: `127.0.0.1:${port}`, 'User-Agent': AGENTS[system] });
    expect(page.status).toBe(200);
    const first = /<section id="(\w+)">[\s\S]*?<code dir="ltr">(.*?)<\/code>/.exec(page.text);
    expect(first?.slice(1)).toEqual([system, line.replace('PORT', String(port))]);
    expect(page.text.match(/<section/g)).toHaveLength(5);
    expect(page.text).toContain(`vendor=owncloud`);
  });

  it('says in Chinese what it says in English', async () => {
    const { port } = await serveTree({});
    const page = await ask(port, `GET ${PATH}`, { 'Accept-Language': 'zh-CN' });
    expect(page.content.toString()).toContain('连接为驱动器');
    expect(page.field('content-language')).toBe('zh-CN');
    expect(page.content.toString()).not.toContain('Copy<');
  });

  it('says who may only look, and runs nothing but its own script', async () => {
    const looking = await serveTree({});
    const page = await ask(looking.port, `GET ${PATH}`);
    expect(page.text).toContain('You can look and copy from here.');
    expect(page.field('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-/,
    );
    const changing = await serveReceiving({}, { rights: 'change' });
    expect((await ask(changing.port, `GET ${PATH}`)).text).not.toContain('You can look and copy from here.');
  });

  it('stands below a link as well, and leads to no more than the link', async () => {
    const share = await shareTree({ sub: { 'a.txt': '' } });
    const { path } = await share.link('sub');
    const page = await ask(share.port, `GET ${path}~porthole/connect`, { Host: `127.0.0.1:${share.port}` });
    expect(page.text).toContain(`<code dir="ltr">${SCHEME}://127.0.0.1:${share.port}${path}</code>`);
  });

  it('is reached from a folder’s page by a button, which no program follows', async () => {
    const { port } = await serveTree({ 'a.txt': '' });
    const page = await ask(port, 'GET /', { Accept: 'text/html', 'Sec-Fetch-Mode': '' });
    expect(page.text).toContain(`<form action="${PATH}"><button>`);
    expect(page.text).not.toContain(`href="${PATH}"`);
  });

  it('names what it was asked by, and what is no host of ours nowhere', async () => {
    const { port } = await serveTree({}, { basePath: '/drive/' });
    const page = await ask(port, `GET /drive${PATH}`, { Host: '127.0.0.1:8080' });
    expect(page.text).toContain(`<code dir="ltr">${SCHEME}://127.0.0.1:8080/drive/</code>`);
    expect(page.text).toContain('<a href="/drive/">');
    expect((await ask(port, `GET /drive${PATH}`, { Host: 'evil.example' })).status).toBe(421);
  });
});
