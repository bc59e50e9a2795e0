import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { NetworkView } from '../../../../main/share/network/addresses.ts';
import { formatUrl, listAddresses } from '../../../../main/share/network/addresses.ts';

function info(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, mac: '3c:22:fb:01:02:03', internal, cidr: null, netmask: '' };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}

const lo = [info('127.0.0.1', true), info('::1', true)];

const NETWORK: NetworkView = {
  interfaces: {
    lo,
    docker0: [info('172.17.0.1')],
    wlan0: [info('192.168.1.7'), info('fe80::7'), info('2001:db8::7')],
    eth0: [info('192.168.1.20'), info('2001:db8::20:1'), info('2001:db8::20'), info('fd12::20')],
    tailscale0: [info('100.64.0.1')],
  },
  preferred: [],
  temporary: ['2001:db8::20:1'],
};

const urls = (address: string, network: Partial<NetworkView> = {}): string[] =>
  listAddresses({ address, port: 8000 }, { ...NETWORK, ...network }).map(({ url, kind }) => `${kind} ${url}`);

describe('listAddresses', () => {
  it('ranks the local network first, wired and IPv4 before others, short-lived IPv6 later, this computer last', () => {
    expect(urls('::')).toEqual([
      'lan http://192.168.1.20:8000/',
      'lan http://192.168.1.7:8000/',
      'lan http://[fd12::20]:8000/',
      'lan http://[2001:db8::20]:8000/',
      'lan http://[2001:db8::20:1]:8000/',
      'lan http://[2001:db8::7]:8000/',
      'virtual http://172.17.0.1:8000/',
      'virtual http://100.64.0.1:8000/',
      'loopback http://127.0.0.1:8000/',
      'loopback http://[::1]:8000/',
    ]);
  });

  it.each<[string, NetworkView['interfaces'], string[], string]>([
    [
      'the default route before another wire',
      { lo, eth0: [info('10.0.0.5')], eth1: [info('10.1.0.5')] },
      ['10.1.0.5'],
      'eth1',
    ],
    [
      'Wi-Fi with the default route before a wire',
      { lo, eth0: [info('10.0.0.5')], wlan0: [info('10.1.0.5')] },
      ['10.1.0.5'],
      'wlan0',
    ],
    [
      'a wire before Wi-Fi when no route tells',
      { lo, wlan0: [info('10.1.0.5')], eth0: [info('10.0.0.5')] },
      [],
      'eth0',
    ],
    [
      'on macOS the default route, as names do not tell',
      { lo, en0: [info('10.0.0.5')], en1: [info('10.1.0.5')] },
      ['10.1.0.5'],
      'en1',
    ],
    [
      'the local network before a VPN that takes all traffic',
      { lo, tun0: [info('10.8.0.6')], wlan0: [info('10.1.0.5')] },
      ['10.8.0.6'],
      'wlan0',
    ],
    ['Wi-Fi before a mobile network', { lo, wwan0: [info('10.0.0.5')], wlan0: [info('10.1.0.5')] }, [], 'wlan0'],
    [
      'Windows: the card before the switch of virtual machines',
      { 'vEthernet (WSL)': [info('172.20.0.1')], 'Wi-Fi': [info('10.1.0.5')] },
      [],
      'Wi-Fi',
    ],
    [
      'a proper IPv4 address before IPv6 of the default route',
      { eth0: [info('fd12::1')], wlan0: [info('10.1.0.5')] },
      ['fd12::1'],
      'wlan0',
    ],
    ['a VPN when there is nothing else', { lo, wg0: [info('10.8.0.6')] }, ['10.8.0.6'], 'wg0'],
  ])('puts first: %s', (_, interfaces, preferred, expected) => {
    const [best] = listAddresses({ address: '::', port: 80 }, { interfaces, preferred, temporary: [] });
    expect(best?.interfaceName).toBe(expected);
  });

  it('tells an address that the computer gave itself only where there is no other', () => {
    const makeshift = { lo, eth0: [info('169.254.3.4')] };
    expect(urls('0.0.0.0', { interfaces: makeshift })[0]).toBe('lan http://169.254.3.4:8000/');
    const both = { ...makeshift, wlan0: [info('192.168.1.7')] };
    expect(urls('0.0.0.0', { interfaces: both }).join()).not.toContain('169.254.');
  });

  it('leaves IPv6 out when only IPv4 is listened on', () => {
    expect(urls('0.0.0.0').filter((url) => url.includes('['))).toEqual([]);
  });

  it('tells localhost first, and no address of the network, for this computer only', () => {
    expect(urls('localhost')).toEqual([
      'loopback http://localhost:8000/',
      'loopback http://127.0.0.1:8000/',
      'loopback http://[::1]:8000/',
    ]);
  });

  it.each([
    ['192.168.1.7', ['lan http://192.168.1.7:8000/']],
    ['127.0.0.1', ['loopback http://127.0.0.1:8000/']],
    ['::1', ['loopback http://[::1]:8000/']],
    ['fe80::7', ['lan http://[fe80::7]:8000/']],
    ['203.0.113.9', ['lan http://203.0.113.9:8000/']],
  ])('tells the one address that is listened on: %s', (address, expected) => {
    expect(urls(address)).toEqual(expected);
  });

  it('is never empty', () => {
    expect(urls('::', { interfaces: {} })).toEqual(['lan http://[::]:8000/']);
  });
});

describe('formatUrl', () => {
  it('puts IPv6 addresses in brackets', () => {
    expect(formatUrl('::1', 80)).toBe('http://[::1]:80/');
    expect(formatUrl('127.0.0.1', 80)).toBe('http://127.0.0.1:80/');
  });
});
