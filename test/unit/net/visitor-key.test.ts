import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNetworkKey, plainAddress, visitorKey } from '../../../main/net/visitor-key.ts';

describe('visitorKey', () => {
  it.each([
    ['192.168.1.20', '192.168.1.20', 'an IPv4 address is a visitor'],
    ['::ffff:192.168.1.20', '192.168.1.20', 'mapped into IPv6 it is the same one'],
    ['::FFFF:c0a8:114', '192.168.1.20', 'however it is written'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64', 'an IPv6 network of 64 bits is one visitor'],
    ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64', 'whichever of its addresses comes'],
    ['2001:0DB8:0000:0001:0:0:0:9', '2001:db8:0:1::/64', 'however it is written'],
    ['2001:db8::1', '2001:db8::/64', 'with the shortest form of the network'],
    ['::1', '::1', 'loopback is this computer and no network'],
    ['64:ff9b::192.0.2.1', '64:ff9b::/64', 'an address with a dotted end is read'],
    ['fe80::1%eth0', 'fe80::1%eth0', 'link-local addresses are told apart whole'],
    ['fe80::1%eth1', 'fe80::1%eth1', 'and by their zones'],
    ['fd00:1:2:3::4', 'fd00:1:2:3::/64', 'unique local addresses have networks too'],
    ['2001:db8:0:1::/64', '2001:db8:0:1::/64', 'a key is its own key'],
    ['not an address', 'not an address', 'what is no address is its own key'],
    ['a:b', 'a:b', 'also with a colon'],
    ['', '', 'also when it is empty'],
  ])('%s is %s: %s', (address, key) => {
    expect(visitorKey(address)).toBe(key);
  });

  it('gives all addresses of one network one key, and those of another network another', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const network = fc.tuple(fc.integer({ min: 0x2000, max: 0x3fff }), group, group, group);
    const host = fc.tuple(group, group, group, group);
    fc.assert(
      fc.property(network, network, host, host, (one, other, a, b) => {
        const write = (groups: readonly number[]): string => groups.map((value) => value.toString(16)).join(':');
        const key = visitorKey(write([...one, ...a]));
        expect(visitorKey(write([...one, ...b]))).toBe(key);
        expect(visitorKey(write([...other, ...a])) === key).toBe(write(one) === write(other));
        expect(visitorKey(key)).toBe(key);
        expect(isNetworkKey(key)).toBe(true);
        expect(isIPv6(key.replace('/64', ''))).toBe(true);
      }),
    );
  });

  it('takes for an address what the system takes for one, and nothing else', () => {
    const part = fc.oneof(
      fc.stringMatching(/^[0-9a-f]{0,5}$/),
      fc.constantFrom('::', ':', '', '1.2.3.4', '1.2.3.400', 'g'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const text = parts.join(':');
        if (!isIPv6(text) && text.includes(':')) expect(visitorKey(text)).toBe(text);
        if (isIPv6(text))
          expect(isIPv6(visitorKey(text).replace('/64', '')) || /^[\\d.]+$/.test(visitorKey(text))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps its answers when more addresses were asked for than it remembers', () => {
    for (let index = 0; index < 10_000; index += 1) visitorKey(`2001:db8:0:${index.toString(16)}::1`);
    expect(visitorKey('2001:db8:0:7::1')).toBe('2001:db8:0:7::/64');
  });
});

describe('plainAddress', () => {
  it.each([
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1'],
    ['2001:db8::1', '2001:db8::1'],
  ])('writes %s as %s', (address, plain) => expect(plainAddress(address)).toBe(plain));
});
