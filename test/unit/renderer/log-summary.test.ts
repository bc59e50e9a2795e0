import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import { LogStore } from '../../../renderer/log/log-store.ts';
import { LogSummary } from '../../../renderer/session/log-summary.ts';
import { Ranking } from '../../../renderer/session/ranking.ts';
import { Minutes, SECONDS } from '../../../renderer/session/recent-activity.ts';
import { sampleEntries, sampleEntry } from '../../support/window/sample-entries.ts';
import { sampleTransfers } from '../../support/window/sample-transfers.ts';

const NOW = 1_800_000_000_000;
const second = (ago: number): number => NOW - ago * 1000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function entry(change: Partial<AccessLogEntry>): AccessLogEntry {
  const place = { connection: 7, exchange: 1 };
  return { ...sampleEntry(1, second(10)), durationMs: 0, contentBytes: 1000, status: 200, ...place, ...change };
}

const [running] = sampleTransfers(NOW);
if (running === undefined) throw new Error('there is no sample');
const transfer = (change: Partial<Transfer>): Transfer => ({
  ...running,
  connection: 7,
  startedAt: second(10),
  ...change,
});

describe('a ranking', () => {
  test('has the most frequent first, and of equals the one that came first', () => {
    const ranking = new Ranking(10);
    for (const name of ['a', 'b', 'c', 'c', 'b', 'c']) ranking.add({ name, count: 1, octets: 5 });
    ranking.add({ name: 'd', count: 2, octets: 1 });
    expect(ranking.top(3)).toEqual([
      { name: 'c', count: 3, octets: 15 },
      { name: 'b', count: 2, octets: 10 },
      { name: 'd', count: 2, octets: 1 },
    ]);
  });

  test('forgets the rarer half when there are too many names', () => {
    const ranking = new Ranking(100);
    ranking.add({ name: 'often', count: 50, octets: 1 });
    for (let index = 0; index < 1_000; index += 1) ranking.add({ name: `${index}`, count: 1, octets: 0 });
    ranking.add({ name: 'often', count: 1, octets: 1 });
    expect(ranking.top(1)).toEqual([{ name: 'often', count: 51, octets: 2 }]);
    expect(ranking.top(1_000).length).toBeLessThanOrEqual(100);
  });

  test('forgets the rarer half when the names have too many octets', () => {
    const ranking = new Ranking(1_000_000, 100_000);
    ranking.add({ name: 'often', count: 50, octets: 1 });
    for (let index = 0; index < 1_000; index += 1) {
      ranking.add({ name: `${index}`.padEnd(2_000), count: 1, octets: 0 });
      expect(ranking.bytes).toBeLessThan(103_000);
    }
    expect(ranking.top(1)).toEqual([{ name: 'often', count: 50, octets: 1 }]);
  });
});

describe('the last minutes', () => {
  test('count requests, errors and octets by the second', () => {
    const minutes = new Minutes();
    minutes.addRequest(second(3), false);
    minutes.addRequest(second(3) + 999, true);
    minutes.addOctets(900, second(5), second(3));
    const { seconds, requests, errors, octets } = minutes.read(NOW);
    expect(seconds.slice(-5)).toEqual([5, 4, 3, 2, 1].map((ago) => second(ago) / 1000));
    expect(requests.slice(-5)).toEqual([0, 0, 2, 0, 0]);
    expect(errors.slice(-5)).toEqual([0, 0, 1, 0, 0]);
    expect(octets.slice(-5)).toEqual([300, 300, 300, 0, 0]);
  });

  test('leave out what is older, and forget it as time goes on', () => {
    const minutes = new Minutes();
    minutes.addRequest(NOW, false);
    minutes.addRequest(second(SECONDS), false);
    minutes.addRequest(second(SECONDS - 1), false);
    expect(sum(minutes.read(NOW + 1000).requests)).toBe(1);
    expect(sum(minutes.read(NOW + 1000 * SECONDS).requests)).toBe(0);
  });

  test('lose and invent no octet of what fits into them', () => {
    const sent = fc.record({
      octets: fc.nat(1e9),
      from: fc.integer({ min: 2, max: SECONDS - 2 }),
      took: fc.nat(200_000),
    });
    fc.assert(
      fc.property(fc.array(sent), (all) => {
        const minutes = new Minutes();
        let expected = 0;
        for (const { octets, from, took } of all) {
          minutes.addOctets(octets, second(from), Math.min(second(from) + took, second(1)));
          expected += octets;
        }
        expect(sum(minutes.read(NOW).octets)).toBeCloseTo(expected, -1);
      }),
    );
  });
});

describe('a glance', () => {
  test('sums up what the log takes in, once', () => {
    const glance = new LogSummary();
    const store = new LogStore(undefined, glance);
    const all = sampleEntries(300).map((one) => ({ ...one, time: second(60) }));
    store.append(encodeBatch(all.slice(0, 200)));
    store.append(encodeBatch(all.slice(150)));
    const of = (visitor: string) => all.filter((one) => one.visitor === visitor);
    for (const { name, count, octets } of glance.visitors.top(10)) {
      expect([count, octets]).toEqual([of(name).length, sum(of(name).map(({ contentBytes }) => contentBytes))]);
    }
    expect(glance.visitors.top(10)).toHaveLength(new Set(all.map(({ visitor }) => visitor)).size);
    expect(sum(glance.minutes.read(NOW).requests)).toBe(300);
    expect(sum(glance.minutes.read(NOW).errors)).toBe(all.filter(({ status }) => status >= 400).length);
  });

  test('names files without their query, and neither folders nor what failed', () => {
    const glance = new LogSummary();
    const targets = ['/a.txt?download', '/a.txt', '/folder/', '/'].map((target) => entry({ target }));
    glance.added(encodeBatch([...targets, entry({ target: '/gone.txt?x', status: 404 })]), 0);
    expect(glance.files.top(9)).toEqual([{ name: '/a.txt', count: 2, octets: 2000 }]);
    expect(glance.errors.top(9)).toEqual([{ name: '404 /gone.txt', count: 1, octets: 1000 }]);
  });

  test('is emptied with the log', () => {
    const glance = new LogSummary();
    const store = new LogStore(undefined, glance);
    store.append(encodeBatch([entry({})]));
    store.clear();
    expect([glance.visitors.top(1), glance.files.top(1), sum(glance.minutes.read(NOW).requests)]).toEqual([[], [], 0]);
  });
});

describe('octets of a running transfer', () => {
  const octets = (glance: LogSummary): number[] => glance.minutes.read(NOW).octets;

  test('belong to the seconds in which they are sent', () => {
    const glance = new LogSummary();
    glance.sampled([transfer({ sent: 300 })], second(5));
    glance.sampled([transfer({ sent: 700 })], second(4));
    expect(octets(glance).slice(-5)).toEqual([300, 400, 0, 0, 0]);
  });

  test('are not counted again by the entry at its end', () => {
    const glance = new LogSummary();
    glance.sampled([transfer({ sent: 300 })], second(5));
    glance.added(encodeBatch([entry({ time: second(10), durationMs: 7000 })]), 0);
    glance.sampled([transfer({ sent: 1000, ending: 'complete' })], second(2));
    expect(octets(glance).slice(-5)).toEqual([300, 0, 700, 0, 0]);
  });

  test('are told apart where two began together on one connection, as streams of HTTP/2 do', () => {
    const glance = new LogSummary();
    const both = [transfer({ exchange: 1, sent: 300 }), transfer({ id: 2, exchange: 2, sent: 500 })];
    glance.sampled(both, second(5));
    glance.sampled(both, second(4));
    const ended = [1, 2].map((exchange) => entry({ exchange, time: second(10), durationMs: 7000 }));
    glance.added(encodeBatch(ended), 0);
    expect(octets(glance).slice(-5)).toEqual([800, 0, 1200, 0, 0]);
  });

  test('are left to the entry when it was never seen running', () => {
    const glance = new LogSummary();
    glance.sampled([transfer({ sent: 1000, ending: 'complete' })], second(2));
    glance.added(encodeBatch([entry({ time: second(3) })]), 0);
    expect(sum(octets(glance))).toBe(1000);
  });
});
