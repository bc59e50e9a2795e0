import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../../main/access-log/log-entry.ts';
import { ConnectionLife } from '../../../../main/http/connection-life.ts';
import { Exchange } from '../../../../main/http/exchange.ts';
import type { HttpRequest, RepresentationRole } from '../../../../main/http/message.ts';
import { DownloadCounter } from '../../../../main/share/transfers/download-counter.ts';
import { peerAt } from '../../../support/peer.ts';

const SIZE = 1_000;

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly visitor?: string;
  readonly status?: number;
  readonly from?: number;
  readonly octets?: number;
  readonly ending?: Ending;
  readonly tag?: string;
  readonly role?: RepresentationRole;
}

function exchangeOf(sent: Sent): Exchange {
  const { method = 'GET', path = '/a.bin', visitor = '192.0.2.1', from = 0, role } = sent;
  const exchange = new Exchange(peerAt(visitor, 3), 1, new ConnectionLife());
  exchange.request = { method, path, query: undefined, context: exchange.peer.direct } as HttpRequest;
  exchange.status = sent.status ?? 200;
  exchange.contentBytes = sent.octets ?? SIZE;
  const info = { size: SIZE, entityTag: sent.tag ?? '"t"', offset: from };
  exchange.representation = role === undefined ? info : { ...info, role };
  exchange.ending = sent.ending ?? 'complete';
  return exchange;
}

/** How many of these complete a download, one after the other. */
function count(...sent: readonly Sent[]): number {
  const counter = new DownloadCounter();
  return sent.filter((one) => counter.completes(exchangeOf(one))).length;
}

const part = (from: number, octets: number, rest: Sent = {}): Sent => ({ status: 206, from, octets, ...rest });

describe('a complete download', () => {
  it('is all octets of a file or an archive', () => {
    expect(count({}, { path: '/other.bin' })).toBe(2);
    expect(count({ path: '/', role: 'taken' })).toBe(1);
  });

  it.each<[string, Sent]>([
    ['HEAD', { method: 'HEAD', octets: 0 }],
    ['304', { status: 304, octets: 0 }],
    ['a folder’s own page', { path: '/folder/' }],
    ['a style or a thumbnail', { role: 'aside' }],
    ['a check of our own', { ending: 'own-check' }],
    ['what the visitor broke off', { octets: 10, ending: 'aborted' }],
    ['what broke off after its last octet', { ending: 'aborted' }],
    ['an archive without what could not be read', { role: 'taken', ending: 'lacking' }],
    ['a part', part(0, 500)],
    ['several parts with text between them', part(0, SIZE + 200)],
  ])('is not %s', (_, sent) => {
    expect(count(sent)).toBe(0);
  });

  it('is made of parts that one visitor gets of one version, in any order', () => {
    expect(count(part(500, 500), part(0, 500))).toBe(1);
    expect(count({ octets: 300, ending: 'aborted' }, part(300, 700))).toBe(1);
    expect(count(part(0, 600), part(400, 600))).toBe(1);
    expect(count(part(0, 500), part(501, 499))).toBe(0);
    expect(count(part(0, 500), part(500, 500, { visitor: '192.0.2.2' }))).toBe(0);
    expect(count(part(0, 500), part(500, 500, { tag: '"other"' }))).toBe(0);
    expect(count(part(0, 500), part(500, 500, { path: '/other.bin' }))).toBe(0);
  });

  it('is one, however many parts come after it', () => {
    expect(count(part(0, 500), part(500, 500), part(500, 500))).toBe(1);
    expect(count(part(0, 500), {}, part(500, 500))).toBe(1);
  });

  it('is followed for so many at a time, and no longer in how many pieces it comes', () => {
    const others = Array.from({ length: 300 }, (_, index) => part(0, 10, { path: `/${index}` }));
    expect(count(part(0, 500), ...others, part(500, 500))).toBe(0);
    const pieces = Array.from({ length: 499 }, (_, index) => part(index * 2, 1));
    expect(count(...pieces, part(0, SIZE))).toBe(1);
  });
});
