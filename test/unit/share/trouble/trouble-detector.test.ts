import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../../main/access-log/log-entry.ts';
import { ConnectionLife } from '../../../../main/http/connection-life.ts';
import { Exchange } from '../../../../main/http/exchange.ts';
import { FieldSection } from '../../../../main/http/fields.ts';
import type { Trouble } from '../../../../main/share/trouble/trouble.ts';
import { TroubleDetector } from '../../../../main/share/trouble/trouble-detector.ts';
import { peerAt } from '../../../support/peer.ts';

interface Asked {
  readonly address?: string;
  readonly target: string;
  readonly method?: string;
  readonly status: number;
  readonly ending?: Ending;
}

function over({ address = '192.0.2.66', target, method = 'GET', status, ending = 'complete' }: Asked): Exchange {
  const exchange = new Exchange(peerAt(address, 3), 1, new ConnectionLife());
  exchange.head = { method, target, version: '1.1', fields: new FieldSection(), raw: '' };
  exchange.status = status;
  exchange.finish(ending);
  return exchange;
}

function createDetector() {
  const clock = { now: 0 };
  const told: Trouble[] = [];
  const detector = new TroubleDetector(
    (trouble) => told.push(trouble),
    () => clock.now,
  );
  const finish = (count: number, asked: Asked): void => {
    for (let index = 0; index < count; index += 1) detector.finished(over(asked));
  };
  return { clock, told, detector, finish };
}

const LEFT = { status: 499, ending: 'aborted' } as const;

describe('TroubleDetector', () => {
  it.each([
    ['/?zip', 'archives'],
    ['/a/?tar&name=x', 'archives'],
    ['/?search=x', 'searches'],
    ['/?sha256sums', 'checksums'],
    ['/a.zip?contents', 'contents'],
    ['/?json&after=x', 'listings'],
    ['/a.css?download=3', 'listings'],
  ])('tells once of a visitor who keeps asking for %s and leaving', (target, subject) => {
    const { told, finish } = createDetector();
    finish(100, { target, ...LEFT });
    expect(told).toEqual([{ kind: 'leaving', subject, visitor: '192.0.2.66' }]);
  });

  it('tells of a visitor who is refused again and again', () => {
    const { told, finish } = createDetector();
    finish(100, { target: '/?search=x', status: 503 });
    expect(told).toEqual([{ kind: 'refused', subject: 'searches', visitor: '192.0.2.66' }]);
  });

  it('tells of a visitor who gets no more uploads, and asks again and again', () => {
    const { told, finish } = createDetector();
    finish(30, { target: '/a.txt', method: 'PUT', status: 429 });
    expect(told.map(({ kind }) => kind)).toEqual(['refused']);
  });

  it.each([
    ['uploads that are cut off', { target: '/a.txt', method: 'PUT', ...LEFT }],
    ['forms that are cut off', { target: '/', method: 'POST', ...LEFT }],
    ['heads and content that never end', { target: '', status: 408 }],
  ] as const)('tells of %s', (_, asked) => {
    const { told, finish } = createDetector();
    finish(39, asked);
    expect(told).toEqual([]);
    finish(61, asked);
    expect(told.map(({ kind }) => kind)).toEqual(['unfinished']);
  });

  it('tells of handshakes that are left, and of connections that are ended for their work', () => {
    const { told, detector } = createDetector();
    for (let count = 0; count < 100; count += 1) detector.leftHandshake('192.0.2.7');
    for (let count = 0; count < 4; count += 1) detector.ended('192.0.2.8');
    expect(told.map(({ kind, visitor }) => [kind, visitor])).toEqual([['unfinished', '192.0.2.7']]);
    detector.ended('192.0.2.8');
    expect(told.at(-1)).toMatchObject({ kind: 'nonsense', visitor: '192.0.2.8' });
  });

  it('tells of connections that are refused, and of nonsense', () => {
    const { told, detector, finish } = createDetector();
    for (let count = 0; count < 500; count += 1) detector.refused('192.0.2.7', 'too-many');
    finish(1_000, { target: '', status: 400 });
    expect(told.map(({ kind, visitor }) => [kind, visitor])).toEqual([
      ['connections', '192.0.2.7'],
      ['nonsense', '192.0.2.66'],
    ]);
  });

  it.each([
    ['asks for very many files', { target: '/a.txt', status: 200 }],
    ['asks for many files that are not there', { target: '/nothing', status: 404 }],
    ['scrolls through pictures', { target: '/a.jpg?thumbnail', ...LEFT }],
    ['leaves pages before they come', { target: '/', ...LEFT }],
    ['ends downloads', { target: '/?zip', status: 200, ending: 'aborted' }],
  ] as const)('leaves a visitor alone who %s', (_, asked) => {
    const { told, finish } = createDetector();
    finish(10_000, asked);
    expect(told).toEqual([]);
  });

  it('counts within a stretch: a zip that is broken off now and then is no trouble', () => {
    const { clock, told, finish } = createDetector();
    for (let index = 0; index < 1_000; index += 1) {
      clock.now += 1_000;
      finish(1, { target: '/?zip', ...LEFT });
    }
    expect(told).toEqual([]);
  });

  it('tells again after a while when it goes on', () => {
    const { clock, told, finish } = createDetector();
    for (let minute = 0; minute < 25; minute += 1) {
      finish(100, { target: '/?zip', ...LEFT });
      clock.now += 60_000;
    }
    expect(told).toHaveLength(3);
  });

  it('takes one IPv6 network for one visitor, and watches a bounded number of them', () => {
    const { told, detector, finish } = createDetector();
    for (let host = 1; host <= 40; host += 1) finish(1, { address: `2001:db8::${host}`, target: '/?zip', ...LEFT });
    expect(told).toHaveLength(1);
    for (let index = 0; index < 5_000; index += 1) {
      finish(1, { address: `10.0.${index >> 8}.${index & 255}`, target: '/?zip', ...LEFT });
    }
    expect(detector.watched).toBeLessThanOrEqual(1_000);
  });
});
