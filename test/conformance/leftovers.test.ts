/** What browsers are asked to forget of an earlier site at the same address, told by the fields that they send. */
import { describe, expect, it } from 'vitest';
import { Authenticator } from '../../main/access/authenticator.ts';
import { cheapHash } from '../support/cheap-hash.ts';
import { ask } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { FolderServer } from '../support/server.ts';
import { serveTree } from '../support/server.ts';

const TREE = { 'a.txt': 'text', 'b.txt': 'text' };
/** All browsers of one make on one computer say this of themselves. */
const BROWSER = { 'User-Agent': 'Browser/1.0', 'Accept-Encoding': 'gzip' };
/** As often as any browser follows redirects (Fetch Standard §4.4). */
const MAX_REDIRECTS = 20;

class Browser {
  #cookie: string | undefined;

  constructor(
    private readonly server: FolderServer,
    private readonly keepsCookies = true,
  ) {}

  async ask(target: string, fields: Record<string, string>): Promise<ParsedResponse> {
    const cookie = this.#cookie === undefined ? {} : { Cookie: this.#cookie };
    const response = await ask(this.server.port, `GET ${target}`, { ...BROWSER, ...cookie, ...fields });
    const set = response.field('set-cookie')?.split(';')[0];
    if (this.keepsCookies && set !== undefined) this.#cookie = set;
    return response;
  }

  navigate(target: string): Promise<ParsedResponse> {
    return this.ask(target, {
      'Sec-Fetch-Site': 'none',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      Accept: 'text/html,*/*;q=0.8',
    });
  }

  /** Status of each response until there is a page. */
  async open(target: string): Promise<number[]> {
    const statuses = [];
    while (statuses.length < MAX_REDIRECTS) {
      const { status } = await this.navigate(target);
      statuses.push(status);
      if (status !== 307) break;
    }
    return statuses;
  }

  fetch(target: string): Promise<ParsedResponse> {
    return this.ask(target, {
      'Sec-Fetch-Site': 'same-origin',
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Dest': 'empty',
      Referer: `http://127.0.0.1:${this.server.port}/`,
    });
  }
}

describe('the page of a share may fetch', () => {
  it('in each of many browsers that open it one soon after the other', async () => {
    const server = await serveTree(TREE);
    for (let count = 0; count < 12; count++) {
      const browser = new Browser(server);
      expect(await browser.open('/')).toEqual([307, 200]);
      expect((await browser.fetch('/a.txt')).status).toBe(200);
    }
  });

  it('in each of many browsers that open it at once', async () => {
    const server = await serveTree(TREE);
    const browsers = Array.from({ length: 12 }, () => new Browser(server));
    await Promise.all(browsers.map((browser) => browser.navigate('/')));
    for (const browser of browsers) {
      expect((await browser.open('/')).at(-1)).toBe(200);
      expect((await browser.fetch('/a.txt')).status).toBe(200);
    }
  });
});

describe('a browser that keeps no cookies', () => {
  it('comes to the page all the same, also when several do at once', async () => {
    const server = await serveTree(TREE);
    const browsers = [new Browser(server, false), new Browser(server, false)] as const;
    const statuses = new Map<string, number[]>();
    for (let count = 0; count < MAX_REDIRECTS; count++) {
      for (const [index, target] of ['/a.txt', '/b.txt'].entries()) {
        const response = await browsers[index]?.navigate(target);
        statuses.set(target, [...(statuses.get(target) ?? []), response?.status ?? 0]);
      }
    }
    for (const seen of statuses.values()) expect(seen.slice(0, 4)).toEqual([307, 307, 307, 200]);
  });
});

describe('a browser that has opened nothing of the share yet', () => {
  it('gets nothing by a script, and is asked to forget', async () => {
    const server = await serveTree(TREE);
    const response = await new Browser(server).fetch('/a.txt');
    expect([response.status, response.field('clear-site-data')]).toEqual([403, '"cache", "storage"']);
  });
});

describe('the page that asks for a PIN', () => {
  async function servePrivately() {
    const authenticator = new Authenticator();
    authenticator.setRules({
      secret: { hash: cheapHash('402917'), pinLength: 6 },
      rights: 'look',
      accounts: [],
      anonymous: undefined,
    });
    return serveTree(TREE, { authenticator });
  }

  it('comes after what an earlier site left is gone, so that none of it sees what is typed', async () => {
    const browser = new Browser(await servePrivately());
    const first = await browser.navigate('/a.txt');
    expect([first.status, first.field('location'), first.text]).toEqual([307, '/a.txt', '']);
    expect(first.field('clear-site-data')).toBe('"cache", "storage"');
    expect(await browser.open('/a.txt')).toEqual([401]);
    expect(await browser.open('/nowhere')).toEqual([401]);
  });

  it('is shown to nobody through a worker', async () => {
    const browser = new Browser(await servePrivately());
    await browser.open('/');
    const handedOn = {
      'Sec-Fetch-Site': 'none',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'empty',
      Accept: 'text/html',
    };
    const answer = await browser.ask('/', handedOn);
    expect([answer.status, answer.field('clear-site-data'), answer.text]).toEqual([307, '"cache", "storage"', '']);
  });

  it('is there for whoever keeps no cookies, and what is loaded or fetched is refused as ever', async () => {
    const server = await servePrivately();
    expect((await new Browser(server, false).open('/')).at(-1)).toBe(401);
    expect((await new Browser(server).fetch('/a.txt')).status).toBe(401);
  });
});
