import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  completeOptions,
  DEFAULT_OPTIONS,
  differenceTo,
  isShareChange,
  normalizeChange,
  servingOf,
} from '../../../main/share/chosen-options.ts';
import { addressOfAdapter, listAdapters } from '../../../main/share/network/adapters.ts';
import { normalizeFieldLine, normalizeLines, normalizeTypeLine } from '../../../main/share/option-lines.ts';
import { OPTION_NAMES, optionNamed } from '../../../main/share/options.ts';

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

describe('every option', () => {
  it.each(OPTION_NAMES.filter((name) => name !== 'port'))(
    '%s has a default and a safe value that are values',
    (name) => {
      const { check, default: usual, instead } = optionNamed(name);
      expect([check(usual), check(instead)]).toEqual([true, true]);
      expect(isShareChange({ [name]: usual })).toBe(true);
      expect(completeOptions({ [name]: undefined })[name]).toEqual(usual);
    },
  );

  it('is passed over when it is not named, and nothing else is taken for one', () => {
    expect(completeOptions({})).toEqual(DEFAULT_OPTIONS);
    expect(isShareChange({ showsHidden: true, id: 'b' })).toBe(false);
    expect(isShareChange(Object.create({ port: 'x' }))).toBe(true);
  });

  it('is spelled once on the command line', () => {
    const spellings = OPTION_NAMES.map((name) => optionNamed(name).terminal?.spelling).filter(Boolean);
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});

describe('a change', () => {
  it('has the form that is kept, or is none', () => {
    expect(normalizeChange({ name: '  Holiday ', fields: ['X-A:b'] })).toEqual({ name: 'Holiday', fields: ['X-A: b'] });
    expect(normalizeChange({ name: '  ' })).toEqual({ name: undefined });
    expect(normalizeChange({ compresses: false, types: ['md'] })).toBeUndefined();
    expect(normalizeChange({ hosts: ['a b'] })).toBeUndefined();
  });

  it('is what makes a difference, and nothing of what has its default again', () => {
    const chosen = { port: 80, singlePage: true, types: ['md=text/plain'] };
    expect(differenceTo(chosen, { port: 80, singlePage: true, compresses: true })).toEqual({});
    expect(differenceTo(chosen, { port: 81, singlePage: false, types: [] })).toStrictEqual({
      port: 81,
      singlePage: undefined,
      types: undefined,
    });
  });
});

describe('what a share is told', () => {
  it('is the switches, the fields, and of several types for one ending the last', () => {
    const types = ['md=text/plain', 'md=text/html'];
    const options = completeOptions({ showsHidden: true, allowsAnyOrigin: true, fields: ['X-A: b'], types });
    expect(servingOf({ ...options, hosts: ['nas.example'] })).toEqual({
      directory: {
        showsHidden: true,
        lists: true,
        singlePage: false,
        compresses: true,
        site: 'automatic',
        dropBox: false,
        types: { md: 'text/html' },
      },
      allowsAnyOrigin: true,
      basePath: '/',
      allowedHosts: ['nas.example'],
      admission: { allow: [], deny: [], onlyOwnNetworks: false, proxies: [] },
      speed: { each: undefined, total: undefined },
      visitorConnections: undefined,
      maxUpload: undefined,
      uploadQuota: undefined,
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
