import { describe, expect, it } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { NO_TOTALS, TotalsCounter } from '../../../main/access-log/share-totals.ts';

const ENTRY: AccessLogEntry = {
  sequence: 1,
  time: 0,
  visitor: '192.0.2.1',
  method: 'GET',
  target: '/',
  version: 'HTTP/1.1',
  status: 200,
  contentBytes: 10,
  durationMs: 1,
  firstByteMs: 1,
  ending: 'complete',
  referrer: '',
  userAgent: '',
  connection: 1,
  exchange: 1,
};

const batchOf = (...changes: readonly Partial<AccessLogEntry>[]) =>
  encodeBatch(changes.map((change) => ({ ...ENTRY, ...change })));

describe('TotalsCounter', () => {
  it('begins with nothing', () => {
    expect(new TotalsCounter().totals).toEqual(NO_TOTALS);
  });

  it('sums up entries over batches', () => {
    const counter = new TotalsCounter();
    counter.add(batchOf({}, { status: 399 }, { status: 400 }, { status: 503, ending: 'cut' }));
    counter.add(batchOf({ ending: 'aborted', contentBytes: 2 ** 40 }, { ending: 'timed-out' }));
    expect(counter.totals).toMatchObject({ requests: 6, contentBytes: 50 + 2 ** 40, errors: 2, incomplete: 3 });
  });

  it('leaves out what Porthole itself asked', () => {
    const counter = new TotalsCounter();
    counter.add(batchOf({ ending: 'own-check', visitor: '127.0.0.1', status: 404 }, { contentBytes: 1 }));
    expect(counter.totals).toEqual({ requests: 1, contentBytes: 1, errors: 0, incomplete: 0, visitors: 1 });
    expect(counter.hasVisitor((address) => address === '127.0.0.1')).toBe(false);
  });

  it.each(['distrusted', 'too-old', 'no-handshake'] as const)('leaves out who never came in: %s', (ending) => {
    const counter = new TotalsCounter();
    counter.add(batchOf({}, { ending, visitor: '192.0.2.9', status: 499, contentBytes: 0 }, {}));
    expect(counter.totals).toMatchObject({ requests: 2, errors: 0, incomplete: 0, visitors: 1 });
    counter.add(batchOf({ ending: 'aborted' }));
    expect(counter.totals).toMatchObject({ requests: 3, incomplete: 1 });
  });

  it('counts each visitor once', () => {
    const counter = new TotalsCounter();
    counter.add(batchOf({}, { visitor: '192.0.2.2' }, {}));
    counter.add(batchOf({ visitor: '192.0.2.2' }, { visitor: '2001:db8::1' }));
    expect(counter.totals.visitors).toBe(3);
  });
});
