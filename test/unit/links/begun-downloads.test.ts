import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../main/access-log/log-entry.ts';
import { ConnectionLife } from '../../../main/http/connection-life.ts';
import { Exchange } from '../../../main/http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../../main/http/message.ts';
import { BegunDownloads, RESUME_MS } from '../../../main/links/begun-downloads.ts';
import type { LinkRecord } from '../../../main/links/link.ts';
import { LinkBook, LinkVisit } from '../../../main/links/link-book.ts';
import { createToken, hashToken } from '../../../main/links/link-token.ts';
import { peerAt } from '../../support/peer.ts';

const SIZE = 1_000;

interface Part {
  readonly from?: number;
  readonly octets?: number;
  readonly visitor?: string;
  readonly tag?: string;
}

function linkWith(wanted: Partial<LinkRecord>) {
  let now = 1_000_000;
  const book = new LinkBook({ counted: () => undefined });
  const token = createToken();
  const place = { kind: 'all' } as const;
  const state = { ends: undefined, downloads: undefined, done: 0, isPaused: false, isRemoved: false };
  const record: LinkRecord = { id: '1', name: 'x', hash: hashToken(token), place, right: 'look', ...state, ...wanted };
  book.setAll([record]);
  const link = book.find(token);
  if (link === undefined) throw new Error('no link');
  const begun = new BegunDownloads(book, () => now);
  /** undefined when it was refused. */
  const begin = ({ from, octets = SIZE, visitor = '192.0.2.1', tag = '"t"' }: Part = {}) => {
    const peer = peerAt(visitor, 3);
    const context = { ...peer.direct, link: 'x', admission: new LinkVisit(link) };
    const request = { method: 'GET', path: '/a.bin', query: undefined, context } as unknown as HttpRequest;
    const representation = { size: SIZE, entityTag: tag, offset: from ?? 0 };
    const status = from === undefined ? 200 : 206;
    const response: HttpResponse = { status, fields: [], body: { kind: 'empty' }, representation };
    if (!begun.begin(request, response)) return undefined;
    return (sent = octets, ending: Ending = sent === octets ? 'complete' : 'aborted'): number => {
      const exchange = new Exchange(peer, 1, new ConnectionLife());
      Object.assign(exchange, { request, status, representation, contentBytes: sent, ending });
      begun.finished(exchange);
      return link.record.done;
    };
  };
  return {
    begin,
    link,
    begun,
    book,
    record,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    change: (change: Partial<LinkRecord>) => book.setAll([{ ...link.record, ...change }]),
  };
}

const A = '192.0.2.1';
const B = '192.0.2.2';

describe('the last place', () => {
  it('is taken while a download runs, and free when it is broken off', () => {
    const { begin } = linkWith({ downloads: 1 });
    const finish = begin();
    expect(begin({ visitor: B })).toBeUndefined();
    expect(finish?.(10)).toBe(0);
    expect(begin({ visitor: B })?.()).toBe(1);
    // Who began may go on only while there is a place.
    expect(begin({ from: 10, octets: 990 })).toBeUndefined();
  });

  it('is kept for an hour by whoever has half of it', () => {
    const { begin, later } = linkWith({ downloads: 1 });
    expect(begin({ from: 0, octets: 500 })?.()).toBe(0);
    expect(begin({ visitor: B })).toBeUndefined();
    later(RESUME_MS - 1);
    expect(begin({ visitor: B })).toBeUndefined();
    later(1);
    expect(begin({ visitor: B })).toBeDefined();
  });

  it('is not held by who asks for little, and nobody gets more by asking for it first', () => {
    const { begin } = linkWith({ downloads: 1 });
    for (let visitor = 1; visitor < 9; visitor++)
      expect(begin({ visitor: `192.0.2.${visitor}`, from: 0, octets: 1 })?.()).toBe(0);
    const got = Array.from({ length: 8 }, (_, at) => begin({ visitor: `192.0.2.${at + 1}` })?.());
    expect(got).toEqual([1, ...Array.from({ length: 7 }, () => undefined)]);
  });

  it('goes to one of two whole answers to one visitor', () => {
    const { begin } = linkWith({ downloads: 1 });
    const first = begin({ visitor: A });
    expect(begin({ visitor: A })).toBeUndefined();
    expect(first?.()).toBe(1);
    expect(begin({ visitor: A })).toBeUndefined();
  });
});

describe('a download', () => {
  it('is joined of ranges that run at the same time', () => {
    const { begin } = linkWith({ downloads: 1 });
    const parts = [0, 250, 500, 750].map((from) => begin({ from, octets: 250 }));
    expect(parts.map((finish) => finish?.())).toEqual([0, 0, 0, 1]);
  });

  it('of another version, or by another visitor, is another', () => {
    const { begin } = linkWith({});
    begin({ from: 0, octets: 500 })?.();
    expect(begin({ from: 500, octets: 500, tag: '"u"' })?.()).toBe(0);
    expect(begin({ from: 500, octets: 500, visitor: B })?.()).toBe(0);
    expect(begin({ from: 500, octets: 500 })?.()).toBe(1);
  });

  it('that lacks what could not be read has arrived all the same', () => {
    const { begin } = linkWith({});
    expect(begin()?.(SIZE, 'lacking')).toBe(1);
  });

  it.each<[string, Partial<LinkRecord>]>([
    ['ended', { ends: 0 }],
    ['paused', { isPaused: true }],
  ])('that was begun is finished for an hour when the link has %s; a new one is refused', (_, change) => {
    const link = linkWith({ downloads: 5 });
    expect(link.begin({ from: 0, octets: 10 })?.()).toBe(0);
    link.change(change);
    expect(link.begun.hasBegun(link.link, A)).toBe(true);
    expect(link.begun.hasBegun(link.link, B)).toBe(false);
    expect(link.begin({ visitor: B })).toBeUndefined();
    expect(link.begin({ from: 10, octets: 990 })?.()).toBe(1);
    expect(link.begin({ from: 0, octets: 10 })).toBeUndefined();
    link.later(RESUME_MS);
    expect(link.begun.hasBegun(link.link, A)).toBe(false);
  });

  it('is refused once the link is removed, also to those who began', () => {
    const link = linkWith({});
    link.begin({ from: 0, octets: 900 })?.();
    link.change({ isRemoved: true });
    expect(link.begin({ from: 900, octets: 100 })).toBeUndefined();
    expect(link.link.isValid).toBe(false);
  });
});

describe('what is remembered', () => {
  it('is bounded for a visitor, and in all', () => {
    const { begin, begun, link } = linkWith({});
    for (let version = 0; version < 300; version++) begin({ from: 0, octets: 1, tag: `"${version}"` })?.();
    expect(begin({ from: 1, octets: 999, tag: '"0"' })?.()).toBe(0);
    expect(begin({ from: 1, octets: 999, tag: '"299"' })?.()).toBe(1);
    for (let visitor = 0; visitor < 1_200; visitor++)
      begin({ from: 0, octets: 1, visitor: `10.1.${visitor >> 8}.${visitor & 255}` })?.();
    begin({ visitor: B })?.(1);
    expect(begun.hasBegun(link, '10.1.0.0')).toBe(false);
    expect(begun.hasBegun(link, '10.1.4.175')).toBe(true);
  });
});

describe('links that are set anew', () => {
  it('never have fewer downloads than they had, and those that are gone open nothing', () => {
    const { book, link, record, begin } = linkWith({ downloads: 5 });
    begin()?.();
    book.setAll([{ ...record, done: 0 }]);
    expect(link.record.done).toBe(1);
    book.setAll([]);
    expect([link.isValid, book.isEmpty]).toEqual([false, true]);
  });
});

describe('pieces', () => {
  it('that several visitors have of one version, all of it between them, are a download', () => {
    const { begin, link } = linkWith({ downloads: 2 });
    expect(begin({ from: 0, octets: 400 })?.()).toBe(0);
    expect(begin({ from: 400, octets: 400, visitor: B })?.()).toBe(0);
    expect(begin({ from: 800, octets: 200, visitor: '192.0.2.3' })?.()).toBe(1);
    // Once, and not with what they get next.
    expect(begin({ from: 0, octets: 400, visitor: B })?.()).toBe(1);
    expect(link.record.done).toBe(1);
  });

  it('of downloads that were broken off are none, whoever has them', () => {
    const { begin } = linkWith({ downloads: 2 });
    for (const visitor of [A, B, '192.0.2.3']) expect(begin({ visitor })?.(900)).toBe(0);
    expect(begin({ visitor: B })?.()).toBe(1);
  });

  it('of different versions, and of different links, make no whole', () => {
    const { begin } = linkWith({ downloads: 2 });
    expect(begin({ from: 0, octets: 500, tag: '"1"' })?.()).toBe(0);
    expect(begin({ from: 500, octets: 500, tag: '"2"', visitor: B })?.()).toBe(0);
  });

  it('so many that they can’t all be remembered are not forgotten', () => {
    const { begin } = linkWith({ downloads: 1 });
    // Every second octet, and then the others: with each the whole comes nearer.
    for (let octet = 0; octet < SIZE - 1; octet += 2) begin({ from: octet, octets: 1 })?.();
    let done = 0;
    for (let octet = 1; octet < SIZE && done === 0; octet += 2) done = begin({ from: octet, octets: 1 })?.() ?? done;
    expect(done).toBe(1);
  });

  it('of one octet each, thousands of them by many visitors, take microseconds and not milliseconds', () => {
    const { begin, link } = linkWith({ downloads: 1_000_000 });
    const start = performance.now();
    // Each piece away from all others: nothing can be joined.
    for (let piece = 0; piece < 4_000; piece++)
      begin({ from: (piece * 2 * 379) % SIZE, octets: 1, visitor: `192.0.2.${piece % 200}` })?.();
    expect(link.record.done).toBe(0);
    // A hundred times what it takes: putting all pieces together for each of them takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it.each([
    ['one visitor', () => A],
    ['another visitor each time', (piece: number) => `192.0.2.${piece + 1}`],
  ])('that %s gets more than an hour apart are a download, once', (_, visitorOf) => {
    const { begin, later, link } = linkWith({ downloads: 2 });
    for (const [at, from] of [0, 300, 600].entries()) {
      expect(begin({ from, octets: 300, visitor: visitorOf(at) })?.()).toBe(0);
      later(RESUME_MS + 1);
    }
    expect(begin({ from: 900, octets: 100, visitor: visitorOf(3) })?.()).toBe(1);
    later(RESUME_MS + 1);
    expect(begin({ visitor: B })?.()).toBe(2);
    expect(link.stateAt(0)).toBe('used-up');
  });

  it('that were broken off, however often, don’t make one of what goes on a day later two', () => {
    const { begin, later } = linkWith({ downloads: 2 });
    for (let time = 0; time < 5; time++) {
      begin()?.(700 + time);
      later(RESUME_MS + 1);
    }
    expect(begin({ from: 700, octets: 300 })?.()).toBe(1);
    later(RESUME_MS + 1);
    expect(begin()?.(SIZE - 1)).toBe(1);
    // All octets went to the system, and the visitor was gone all the same.
    expect(begin({ visitor: B })?.(SIZE, 'aborted')).toBe(1);
    later(RESUME_MS + 1);
    begin({ from: 0, octets: 1, visitor: B })?.();
    expect(begin({ visitor: '192.0.2.3' })?.()).toBe(2);
  });

  it('make as many downloads as copies can be put together of them', () => {
    const { begin, link } = linkWith({ downloads: 10 });
    const thirds = [0, 333, 666].map((from) => ({ from, octets: from === 666 ? 334 : 333 }));
    let visitor = 0;
    for (const third of thirds) {
      for (let copy = 0; copy < 4; copy++) begin({ ...third, visitor: `192.0.2.${++visitor}` })?.();
    }
    expect(link.record.done).toBe(4);
  });

  it('that one visitor gets again and again are taken for somebody else’s', () => {
    const { begin, link } = linkWith({ downloads: 100 });
    for (let copy = 0; copy < 40; copy++) begin({ from: 0, octets: 500 })?.();
    for (let copy = 0; copy < 40; copy++) begin({ from: 500, octets: 500 })?.();
    // One and the same visitor may get what they have three times more before that.
    expect(link.record.done).toBeGreaterThanOrEqual(40 / 5);
  });

  it('are not forgotten by getting pieces of other things', () => {
    const { begin, later, link } = linkWith({ downloads: 100 });
    for (let version = 0; version < 3_000; version++) {
      begin({ from: 0, octets: 500, tag: `"${version}"`, visitor: `10.1.${version >> 8}.${version & 255}` })?.();
      if (version % 90 === 0) later(RESUME_MS + 1);
    }
    // A thousand are known, and a thousand may be asked for again; the others have come to half a download each.
    expect(link.record.done).toBeGreaterThanOrEqual(100);
    expect(begin({ visitor: B })).toBeUndefined();
  });
});
