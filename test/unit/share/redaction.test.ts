import { describe, expect, it } from 'vitest';
import { ConnectionLife } from '../../../main/http/connection-life.ts';
import { Exchange } from '../../../main/http/exchange.ts';
import { FieldSection } from '../../../main/http/fields.ts';
import { LinkBook } from '../../../main/links/link-book.ts';
import { createToken, hashToken } from '../../../main/links/link-token.ts';
import { toDetails, toEntry } from '../../../main/share/exchange-record.ts';
import { Redaction } from '../../../main/share/redaction.ts';
import { peerAt } from '../../support/peer.ts';

const TOKEN = createToken();
const UNKNOWN = createToken();

function withLink(name = 'For Anna'): Redaction {
  const book = new LinkBook({ counted: () => undefined });
  const place = { kind: 'all' } as const;
  const state = { downloads: undefined, ends: undefined, done: 0, isPaused: false, isRemoved: false } as const;
  book.setAll([{ id: '1', name, hash: hashToken(TOKEN), place, right: 'look', ...state }]);
  return new Redaction(book);
}

function exchangeWith(target: string, fields: readonly (readonly [string, string])[], responseHead = ''): Exchange {
  const section = new FieldSection();
  for (const [name, value] of fields) section.append(name, value);
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const exchange = new Exchange(peerAt('192.0.2.1', 3), 1, new ConnectionLife());
  const raw = `GET ${target} HTTP/1.1\r\n${lines}\r\n`;
  exchange.head = { method: 'GET', target, version: '1.1', fields: section, raw };
  exchange.requestHead = raw;
  exchange.responseHead = responseHead;
  return exchange;
}

/** Everything that is told or kept of an exchange. */
const told = (exchange: Exchange): string => JSON.stringify([toEntry(exchange), toDetails(exchange)]);

describe('an address', () => {
  it.each([
    [`/~/${TOKEN}/a.txt`, '/~/For%20Anna/a.txt'],
    [`/~/${TOKEN}`, '/~/For%20Anna'],
    [`/files/~/${TOKEN}/?zip`, '/files/~/For%20Anna/?zip'],
    [`http://desk:8000/~/${TOKEN}/`, 'http://desk:8000/~/For%20Anna/'],
    [`/%7E/${TOKEN}/`, '/%7E/For%20Anna/'],
    [`/go?to=http%3A%2F%2Fdesk%2F%7e%2F${TOKEN}%2Fa`, '/go?to=http%3A%2F%2Fdesk%2F%7e%2FFor%20Anna%2Fa'],
    [`/~/${UNKNOWN}/a`, '/~/***/a'],
    [`/~/${TOKEN.slice(0, 21)}/a`, '/~/***/a'],
    [`/~/${TOKEN}x/a`, '/~/***/a'],
    ['/a?password=1234&b=c', '/a?password=***&b=c'],
    ['/a?b=c&pin=1234#x', '/a?b=c&pin=***#x'],
    ['http://anna:1234@desk/a', 'http://***@desk/a'],
    ['/~porthole/1/page.css', '/~porthole/1/page.css'],
    ['/a~/b?c=d@e', '/a~/b?c=d@e'],
  ])('shows no secret: %s', (text, shown) => {
    expect(withLink().text(text)).toBe(shown);
  });

  it('of a folder that is called ~ is shown where there are no links', () => {
    const redaction = new Redaction(new LinkBook({ counted: () => undefined }));
    expect(redaction.text('/~/folder/a')).toBe('/~/folder/a');
    expect(redaction.text(`/~/${TOKEN}/a`)).toBe('/~/***/a');
  });
});

describe('an exchange', () => {
  it.each([
    [`/~/${TOKEN}/a.txt`, []],
    ['/a.txt', [['Referer', `http://desk/~/${TOKEN}/`]]],
    ['/a.txt', [['Authorization', `Basic ${TOKEN}`]]],
    [
      '/a.txt',
      [
        ['Proxy-Authorization', TOKEN],
        ['COOKIE', `porthole-8000=${TOKEN}; other=${TOKEN}`],
      ],
    ],
    ['/a.txt', [['X-Link', `see /~/${TOKEN}/`]]],
  ] as const)('tells no secret of its request: %s %j', (target, fields) => {
    const redaction = withLink();
    for (let times = 0; times < 2; times++) {
      const exchange = exchangeWith(target, [['Host', 'desk'], ...fields]);
      redaction.redact(exchange);
      expect(told(exchange)).not.toContain(TOKEN);
      expect(told(exchange)).toContain('Host: desk');
    }
  });

  it.each([`Set-Cookie: porthole-8000=${TOKEN}; HttpOnly`, `Location: /~/${TOKEN}/sub/`, `set-cookie: ${TOKEN}`])(
    'tells no secret of its response: %s',
    (line) => {
      const exchange = exchangeWith('/', [], `HTTP/1.1 200 OK\r\n${line}\r\nServer: Porthole\r\n\r\n`);
      withLink().redact(exchange);
      expect(told(exchange)).not.toContain(TOKEN);
      expect(told(exchange)).toContain('Server: Porthole');
    },
  );

  it('shows the name of a link in the log, whatever it is called', () => {
    const exchange = exchangeWith(`/~/${TOKEN}/a.txt`, [['Referer', `http://desk/~/${TOKEN}/`]]);
    withLink('a/b\r\n"文件"\ud800').redact(exchange);
    expect(toEntry(exchange).target).toMatch(/^\/~\/[\w%.*-]+\/a\.txt$/);
  });

  it('without a secret stays the same object', () => {
    const exchange = exchangeWith('/a.txt?page=2', [['Host', 'desk']], 'HTTP/1.1 200 OK\r\n\r\n');
    const { head } = exchange;
    withLink().redact(exchange);
    expect(exchange.head).toBe(head);
  });
});
