import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressRanges, normalizeRange } from '../../../main/net/address-range.ts';

describe('normalizeRange', () => {
  it.each([
    ['192.168.1.0/24', '192.168.1.0/24', 'a range is kept as it is'],
    [' 192.168.1.77/24 ', '192.168.1.0/24', 'bits behind the prefix are passed over'],
    ['10.1.2.3', '10.1.2.3', 'one address is a range'],
    ['10.1.2.3/32', '10.1.2.3', 'and has one form'],
    ['0.0.0.0/0', '0.0.0.0/0', 'all of IPv4'],
    ['::/0', '::/0', 'all of IPv6'],
    ['2001:DB8:0:0::1/32', '2001:db8::/32', 'IPv6 in its shortest form'],
    ['::1/128', '::1', 'one IPv6 address'],
    ['fe80::/10', 'fe80::/10', 'link-local addresses'],
    ['::ffff:10.0.0.0/104', '10.0.0.0/8', 'mapped IPv4 is IPv4'],
    ['::ffff:a00:1', '10.0.0.1', 'however it is written'],
  ])('%s is %s: %s', (text, normal) => {
    expect(normalizeRange(text)).toBe(normal);
    expect(normalizeRange(normal)).toBe(normal);
  });

  it.each([
    ['', 'nothing'],
    ['10.0.0.0/33', 'too long a prefix'],
    ['::/129', 'too long a prefix of IPv6'],
    ['10.0.0.0/', 'no prefix'],
    ['10.0.0.0/08', 'a prefix with a zero before it'],
    ['10.0.0.0/-1', 'a sign'],
    ['10.0.0.0/8/8', 'two prefixes'],
    ['10.0.0.0/255.0.0.0', 'a mask'],
    ['010.0.0.1', 'an octet that some read as octal'],
    ['10.0.0', 'three octets'],
    ['10.0.0.256', 'too large an octet'],
    ['10.0.0.*', 'a pattern'],
    ['nas.local', 'a name'],
    ['fe80::1%eth0', 'a zone'],
    ['1::2::3', 'two gaps'],
    ['[::1]', 'brackets'],
    ['10.0.0.0 /8', 'a space within'],
  ])('%j is none: %s', (text) => {
    expect(normalizeRange(text)).toBeUndefined();
  });
});

describe('AddressRanges', () => {
  it.each([
    [['192.168.1.0/24'], '192.168.1.255', true],
    [['192.168.1.0/24'], '192.168.2.0', false],
    [['192.168.1.0/24'], '::ffff:192.168.1.7', true],
    [['192.168.1.0/24'], '::ffff:c0a8:107', true],
    [['::ffff:0:0/96'], '8.8.8.8', true],
    [['::/0'], '8.8.8.8', false],
    [['::/0'], '::1', true],
    [['0.0.0.0/0'], '::1', false],
    [['fe80::/10'], 'fe80::1%eth0', true],
    [['10.0.0.0/8', '2001:db8::/33'], '2001:db8:7fff::1', true],
    [['10.0.0.0/8', '2001:db8::/33'], '2001:db8:8000::1', false],
    [['10.0.0.0/8'], 'no address', false],
    [[], '10.0.0.1', false],
  ])('%j has %s: %s', (ranges, address, isIn) => {
    expect(new AddressRanges(ranges).has(address)).toBe(isIn);
  });

  it('has what the system finds in the same ranges', () => {
    const octet = fc.nat(0xff);
    const ipv4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
    const group = fc.constantFrom('0', '1', 'ffff', '8000', '7fff', 'db8');
    const ipv6 = fc.array(group, { minLength: 8, maxLength: 8 }).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 0, max: 32 }), ipv4, (network, bits, address) => {
        const list = new BlockList();
        list.addSubnet(network, bits, 'ipv4');
        expect(new AddressRanges([`${network}/${bits}`]).has(address)).toBe(list.check(address));
      }),
    );
    fc.assert(
      fc.property(ipv6, fc.integer({ min: 1, max: 128 }), ipv6, (network, bits, address) => {
        const list = new BlockList();
        list.addSubnet(network, bits, 'ipv6');
        expect(new AddressRanges([`${network}/${bits}`]).has(address)).toBe(list.check(address, 'ipv6'));
      }),
    );
  });
});
