import { describe, expect, it } from 'vitest';
import { BlockList } from '../../../../main/app/shares/block-list.ts';

describe('BlockList', () => {
  it('blocks each visitor once, the newest first, mapped addresses as IPv4', () => {
    const list = new BlockList([{ address: '192.0.2.1', since: 5 }]);
    list.block('::ffff:192.0.2.2', 7);
    list.block('192.0.2.2', 9);
    list.block('192.0.2.1', 9);
    expect(list.visitors).toEqual([
      { address: '192.0.2.2', since: 7, attempts: 0 },
      { address: '192.0.2.1', since: 5, attempts: 0 },
    ]);
    expect(list.addresses).toEqual(['192.0.2.2', '192.0.2.1']);
  });

  it('blocks an IPv6 network as one visitor, by any of its addresses', () => {
    const list = new BlockList([]);
    list.block('2001:db8:0:1::7', 7);
    list.block('2001:db8:0:1:aaaa::8', 8);
    list.count([{ address: '2001:db8:0:1::9', attempts: 2 }]);
    expect(list.visitors).toEqual([{ address: '2001:db8:0:1::/64', since: 7, attempts: 2 }]);
    list.unblock('2001:db8:0:1::ffff');
    expect(list.visitors).toEqual([]);
  });

  it('takes single IPv6 addresses of earlier settings for their networks, each once', () => {
    const remembered = ['2001:db8::1', '2001:db8::2', '192.0.2.1', 'fd00::9'].map((address, since) => ({
      address,
      since,
    }));
    expect(new BlockList(remembered).remembered).toEqual([
      { address: '2001:db8::/64', since: 0 },
      { address: '192.0.2.1', since: 2 },
      { address: 'fd00::/64', since: 3 },
    ]);
  });

  it('remembers who is blocked since when, not how often they tried', () => {
    const list = new BlockList([]);
    list.block('2001:db8::7', 7);
    list.count([{ address: '2001:db8::7', attempts: 3 }]);
    expect(list.remembered).toEqual([{ address: '2001:db8::/64', since: 7 }]);
  });

  it('adds up attempts of those who are still blocked', () => {
    const list = new BlockList([{ address: '192.0.2.1', since: 5 }]);
    list.count([
      { address: '192.0.2.1', attempts: 2 },
      { address: '192.0.2.9', attempts: 4 },
    ]);
    list.count([{ address: '192.0.2.1', attempts: 1 }]);
    expect(list.visitors).toEqual([{ address: '192.0.2.1', since: 5, attempts: 3 }]);
  });

  it('unblocks, also by the mapped address, and begins anew afterwards', () => {
    const list = new BlockList([{ address: '192.0.2.1', since: 5 }]);
    list.count([{ address: '192.0.2.1', attempts: 2 }]);
    list.unblock('::ffff:192.0.2.1');
    expect(list.visitors).toEqual([]);
    list.block('192.0.2.1', 8);
    expect(list.visitors).toEqual([{ address: '192.0.2.1', since: 8, attempts: 0 }]);
  });

  it('keeps the newest thousand', () => {
    const list = new BlockList([]);
    for (let index = 0; index < 1001; index++) list.block(`10.0.${index >> 8}.${index & 255}`, index);
    expect([list.visitors.length, list.addresses.at(-1)]).toEqual([1000, '10.0.0.1']);
  });
});
