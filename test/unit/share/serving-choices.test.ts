import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressOfAdapter, listAdapters } from '../../../main/share/adapters.ts';
import {
  DEFAULT_SERVING,
  normalizeFieldLine,
  normalizeLines,
  normalizeTypeLine,
  servingOf,
} from '../../../main/share/serving-choices.ts';

describe('a line that a person writes', () => {
  it.each([
    ['Cache-Control:no-store', 'Cache-Control: no-store'],
    ['  X-A :  b: c ', 'X-A: b: c'],
    ['X A: b', undefined],
    ['X-A', undefined],
    [': b', undefined],
    ['X-A: b\r\nX-B: c', undefined],
    ['Content-Length: 5', undefined],
    ['Transfer-Encoding: chunked', undefined],
  ])('is a field, or none: %j', (text, field) => {
    expect(normalizeFieldLine(text)).toBe(field);
  });

  it.each([
    ['.MD = text/plain', 'md=text/plain'],
    ['txt=text/plain; charset=gbk', 'txt=text/plain; charset=gbk'],
    ['md', undefined],
    ['=text/plain', undefined],
    ['md=plain', undefined],
  ])('is a media type, or none: %j', (text, type) => {
    expect(normalizeTypeLine(text)).toBe(type);
  });

  it('is kept once, and spoils the whole list when it is none', () => {
    expect(normalizeLines(['md=text/plain', '.md=TEXT/plain'], normalizeTypeLine)).toEqual(['md=text/plain']);
    expect(normalizeLines(['md=text/plain', 'md'], normalizeTypeLine)).toBeUndefined();
  });
});

describe('what a share is told', () => {
  it('is the switches, the fields, and of several types for one ending the last', () => {
    const choices = { ...DEFAULT_SERVING, showsHidden: true, allowsAnyOrigin: true };
    expect(servingOf(choices, ['X-A: b'], ['md=text/plain', 'md=text/html'])).toEqual({
      directory: { showsHidden: true, singlePage: false, compresses: true, types: { md: 'text/html' } },
      allowsAnyOrigin: true,
      extraFields: [['X-A', 'b']],
    });
  });
});

describe('a network adapter', () => {
  const address = (text: string, family: 'IPv4' | 'IPv6', more: object = { scopeid: 0 }): NetworkInterfaceInfo =>
    ({ address: text, family, internal: false, ...more }) as NetworkInterfaceInfo;
  const interfaces = {
    lo: [address('127.0.0.1', 'IPv4', { internal: true })],
    eth0: [address('fe80::1', 'IPv6', { scopeid: 2 }), address('2001:db8::7', 'IPv6'), address('192.0.2.7', 'IPv4')],
    wlan0: [address('2001:db8::8', 'IPv6')],
    tun0: [address('fe80::2', 'IPv6', { scopeid: 3 })],
  };

  it('has one address, IPv4 before IPv6, and none that holds only with its zone or on this computer', () => {
    expect(listAdapters(interfaces)).toEqual([
      { name: 'eth0', address: '192.0.2.7' },
      { name: 'wlan0', address: '2001:db8::8' },
    ]);
  });

  it('that is not there is nobody’s address, and never all of them', () => {
    expect(addressOfAdapter('wlan0', listAdapters(interfaces))).toBe('2001:db8::8');
    expect(addressOfAdapter('usb0', listAdapters(interfaces))).toBe('192.0.2.0');
    expect(addressOfAdapter('', listAdapters(interfaces))).toBe('192.0.2.0');
  });
});
