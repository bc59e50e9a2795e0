import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isVirtualAdapter, mediumOf } from '../../../../main/share/network/adapter-kinds.ts';

const WITH_CARD: NetworkInterfaceInfo = {
  address: '192.168.1.7',
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '3c:22:fb:01:02:03',
  internal: false,
  cidr: '192.168.1.7/24',
};

/** [system, name, medium, virtual] */
const ADAPTERS: readonly (readonly [string, string, string, boolean])[] = [
  ['Linux', 'eth0', 'wired', false],
  ['Linux', 'eno1', 'wired', false],
  ['Linux', 'enp4s0', 'wired', false],
  ['Linux', 'enx3c22fb010203', 'wired', false],
  ['Linux', 'usb0', 'wired', false],
  ['Linux', 'br0', 'wired', false],
  ['Linux', 'wlan0', 'wireless', false],
  ['Linux', 'wlp0s20f3', 'wireless', false],
  ['Linux', 'wwan0', 'mobile', false],
  ['Linux', 'docker0', 'unknown', true],
  ['Linux', 'br-8f3a2b1c0d9e', 'unknown', true],
  ['Linux', 'veth12ab34c', 'unknown', true],
  ['Linux', 'virbr0', 'unknown', true],
  ['Linux', 'lxdbr0', 'unknown', true],
  ['Linux', 'podman0', 'unknown', true],
  ['Linux', 'tun0', 'unknown', true],
  ['Linux', 'wg0-mullvad', 'unknown', true],
  ['Linux', 'tailscale0', 'unknown', true],
  ['Linux', 'ztbpajwy3r', 'unknown', true],
  ['Linux', 'nordlynx', 'unknown', true],
  ['Linux', 'CloudflareWARP', 'unknown', true],
  ['macOS', 'en0', 'unknown', false],
  ['macOS', 'en7', 'unknown', false],
  ['macOS', 'utun4', 'unknown', true],
  ['macOS', 'awdl0', 'unknown', true],
  ['macOS', 'llw0', 'unknown', true],
  ['macOS', 'bridge100', 'unknown', true],
  ['macOS', 'vmenet0', 'unknown', true],
  ['macOS', 'feth2113', 'unknown', true],
  ['Windows', 'Ethernet', 'wired', false],
  ['Windows', 'Ethernet 3', 'wired', false],
  ['Windows', '以太网', 'wired', false],
  ['Windows', 'Wi-Fi', 'wireless', false],
  ['Windows', 'WLAN 2', 'wireless', false],
  ['Windows', 'Mobilfunk', 'mobile', false],
  ['Windows', 'Bluetooth Network Connection', 'mobile', false],
  ['Windows', 'Local Area Connection* 1', 'wired', true],
  ['Windows', 'vEthernet (Default Switch)', 'unknown', true],
  ['Windows', 'VirtualBox Host-Only Network', 'unknown', true],
  ['Windows', 'VMware Network Adapter VMnet8', 'unknown', true],
  ['Windows', 'Tailscale', 'unknown', true],
  ['Windows', 'ZeroTier One [8056c2e21c000001]', 'unknown', true],
  ['Windows', 'OpenVPN Wintun', 'unknown', true],
  ['Windows', 'Contoso VPN', 'unknown', true],
];

describe('a network adapter', () => {
  it.each(ADAPTERS)('%s: %s is %s, virtual: %s', (_, name, medium, isVirtual) => {
    expect({ medium: mediumOf(name), isVirtual: isVirtualAdapter(name, WITH_CARD) }).toEqual({ medium, isVirtual });
  });

  it.each([
    ['a tunnel, which has no card', '00:00:00:00:00:00'],
    ["VirtualBox's side of a host-only network", '0a:00:27:00:00:05'],
    ["VMware's side of its networks", '00:50:56:c0:00:08'],
  ])('is virtual by its hardware address, whatever its name: %s', (_, mac) => {
    expect(isVirtualAdapter('Ethernet 2', { ...WITH_CARD, mac })).toBe(true);
  });
});
