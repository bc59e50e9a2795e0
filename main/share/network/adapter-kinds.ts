/** What a network adapter is good for, told from its name and its hardware address on Linux, macOS and Windows. */
import type { NetworkInterfaceInfo } from 'node:os';

/** `wired` and `wireless` lead to the neighbours; `mobile` to a phone company; `unknown` is not told by the name. */
export type AdapterMedium = 'wired' | 'wireless' | 'mobile' | 'unknown';

/** Prefixes of interfaces that lead to virtual machines, containers and private networks rather than to the neighbours. */
const VIRTUAL_NAMES = [
  // Containers and virtual machines on Linux.
  'docker|br-|veth|virbr|vnet|vmnet|vboxnet|lxc|lxd|incus|podman|cni|flannel|cali|cilium|kube|waydroid|dummy|ifb',
  // Tunnels and VPNs on Linux and macOS.
  'tun|tap|utun|wg|zt|feth|tailscale|ppp|ipsec|gre|sit|ip6tnl|nordlynx|proton|mullvad|cloudflare|ham\\d|nebula|gif|stf',
  // macOS: peer-to-peer Wi-Fi, Thunderbolt and sharing bridges, virtual machines.
  'awdl|llw|ap\\d|anpi|bridge|vmenet',
  // Windows writes whole names; a star marks the adapters of Wi-Fi Direct.
  'vEthernet|VirtualBox|VMware|Hyper-V|Npcap|OpenVPN|WireGuard|NordVPN|ZeroTier|Hamachi|Radmin|Cisco|Fortinet',
  '(?:Local Area Connection|LAN-Verbindung|本地连接)\\*',
];

const VIRTUAL = new RegExp(`^(?:${VIRTUAL_NAMES.join('|')})|\\bVPN\\b|\\bTAP-Windows`, 'i');

const WIRED = /^(?:en[opsx]|eth|em\d|usb\d|br\d|bond|Ethernet|Local Area Connection|LAN-Verbindung|以太网|本地连接)/i;
const WIRELESS = /^(?:wl|wifi|wi-fi|ath\d|ra\d|WLAN|Wireless|Drahtlos|无线)/i;
const MOBILE = /^(?:ww|rmnet|Cellular|Mobil|手机网络|bnep|Bluetooth|蓝牙)/i;

/** Host-side adapters of VirtualBox and VMware, which Windows may well call "Ethernet 2". */
const VIRTUAL_HARDWARE = /^(?:0a:00:27|00:50:56:c0)/;

/** Only tunnels have none: they end in a program, not in a card. */
const NO_HARDWARE = '00:00:00:00:00:00';

/** Whether an adapter that is not loopback leads elsewhere than to the neighbours. */
export function isVirtualAdapter(name: string, info: NetworkInterfaceInfo): boolean {
  return VIRTUAL.test(name) || VIRTUAL_HARDWARE.test(info.mac) || info.mac === NO_HARDWARE;
}

export function mediumOf(name: string): AdapterMedium {
  if (WIRED.test(name)) return 'wired';
  if (WIRELESS.test(name)) return 'wireless';
  return MOBILE.test(name) ? 'mobile' : 'unknown';
}
