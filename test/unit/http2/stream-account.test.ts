import { describe, expect, it } from 'vitest';
import { StreamAccount } from '../../../main/http2/stream-account.ts';
import { Visitors } from '../../../main/net/visitors.ts';

describe('StreamAccount', () => {
  it('counts the streams of one visitor, and not those of others', () => {
    const account = new StreamAccount(new Visitors(), 2);
    expect([account.begin('a'), account.begin('a'), account.begin('a'), account.begin('b')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    account.end('a');
    expect([account.begin('a'), account.begin('a')]).toEqual([true, false]);
  });

  it('keeps whoever has some among the visitors who are known', () => {
    const visitors = new Visitors();
    const account = new StreamAccount(visitors);
    account.begin('a');
    expect(visitors.find('a')?.isInUse).toBe(true);
    account.end('a');
    expect(visitors.find('a')?.isInUse).toBe(false);
  });
});
