import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { formatUrl, listAddresses } from '../../../main/share/addresses.ts';

function info(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, mac: '00:00:00:00:00:00', internal, cidr: null, netmask: '' };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}

const INTERFACES = {
  lo: [info('127.0.0.1', true), info('::1', true)],
  docker0: [info('172.17.0.1')],
  wlan0: [info('192.168.1.7'), info('fe80::7'), info('2001:db8::7')],
  eth0: [info('169.254.3.4'), info('192.168.1.20'), info('2001:db8::20')],
  tailscale0: [info('100.64.0.1')],
};

const urls = (address: string, interfaces = INTERFACES as Parameters<typeof listAddresses>[1]): string[] =>
  listAddresses({ address, port: 8000 }, interfaces).map(({ url, kind }) => `${kind} ${url}`);

describe('listAddresses', () => {
  it('ranks the local network first, wired and IPv4 before others, this computer last', () => {
    expect(urls('::')).toEqual([
      'lan http://192.168.1.20:8000/',
      'lan http://192.168.1.7:8000/',
      'lan http://[2001:db8::20]:8000/',
      'lan http://[2001:db8::7]:8000/',
      'virtual http://172.17.0.1:8000/',
      'virtual http://100.64.0.1:8000/',
      'loopback http://127.0.0.1:8000/',
      'loopback http://[::1]:8000/',
    ]);
  });

  it('leaves IPv6 out when only IPv4 is listened on', () => {
    expect(urls('0.0.0.0').filter((url) => url.includes('['))).toEqual([]);
  });

  it.each([
    ['192.168.1.7', ['lan http://192.168.1.7:8000/']],
    ['127.0.0.1', ['loopback http://127.0.0.1:8000/']],
    ['::1', ['loopback http://[::1]:8000/']],
    ['203.0.113.9', ['lan http://203.0.113.9:8000/']],
  ])('tells the one address that is listened on: %s', (address, expected) => {
    expect(urls(address)).toEqual(expected);
  });

  it('is never empty', () => {
    expect(urls('::', {})).toEqual(['lan http://[::]:8000/']);
  });
});

describe('formatUrl', () => {
  it('puts IPv6 addresses in brackets', () => {
    expect(formatUrl('::1', 80)).toBe('http://[::1]:80/');
    expect(formatUrl('127.0.0.1', 80)).toBe('http://127.0.0.1:80/');
  });
});
