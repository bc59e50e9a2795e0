import { describe, expect, it } from 'vitest';
import { Visitors } from '../../../main/net/visitors.ts';
import { HeldInputs, InputAccount } from '../../../main/serving/held-by-visitor.ts';

describe('InputAccount', () => {
  it('is exceeded by a visitor who makes too much be kept, over all addresses of one network', () => {
    const account = new InputAccount({ inAll: 1000, ofOne: 100 });
    account.change('2001:db8::1', 60);
    account.change('2001:db8::2', 60);
    account.change('192.0.2.1', 60);
    expect(account.isExceededBy('2001:db8::3')).toBe(true);
    expect(account.isExceededBy('192.0.2.1')).toBe(false);
    account.change('2001:db8::1', -60);
    expect(account.isExceededBy('2001:db8::2')).toBe(false);
  });

  it('is exceeded by those who have more than a fair part when all together are too much', () => {
    const account = new InputAccount({ inAll: 1000, ofOne: 400 });
    for (let index = 1; index <= 3; index += 1) account.change(`192.0.2.${index}`, 330);
    account.change('192.0.2.9', 20);
    expect(account.isExceededBy('192.0.2.1')).toBe(true);
    expect(account.isExceededBy('192.0.2.9')).toBe(false);
  });

  it('is exceeded by those who have more than a fair part of what all shares of a thread hold', () => {
    const held = new HeldInputs();
    const accounts = [1, 2, 3, 4].map(() => new InputAccount({ inAll: 1000, ofOne: 400 }, new Visitors(), held));
    for (const account of accounts) account.change('192.0.2.1', 300);
    accounts[0]?.change('192.0.2.2', 20);
    for (const account of accounts) expect(account.isExceededBy('192.0.2.1')).toBe(true);
    expect(accounts[0]?.isExceededBy('192.0.2.2')).toBe(false);
    for (const account of accounts.slice(1)) account.change('192.0.2.1', -300);
    expect(accounts[0]?.isExceededBy('192.0.2.1')).toBe(false);
  });

  it('forgets visitors of whom nothing is kept', () => {
    const account = new InputAccount({ inAll: 10, ofOne: 10 });
    account.change('192.0.2.1', 30);
    account.change('192.0.2.1', -30);
    expect([account.total, account.isExceededBy('192.0.2.1')]).toEqual([0, false]);
  });
});
