/**
 * Which names in a Host field are ours (RFC 9110 §7.4). A page of some other site can make a name of its own lead here (DNS
 * rebinding) and then read what is shared as if it were its own; its requests still carry that name. So a name is believed
 * only when nobody out there can answer for it.
 */
import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Who can come: everybody in the local network, or programs on this computer only. */
export type Reach = 'network' | 'this-computer';

/** RFC 1035 §2.3.4 */
const MAX_NAME_LENGTH = 253;
/** A name as DNS and the names of Windows and containers have it: labels of letters, digits, hyphens and underscores. */
const HOST_NAME = /^(?!-)[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*$/;

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** Which of its own networks a computer means (RFC 4007 §11). */
const ZONE = /%[^\]]*/;

/** Loopback by definition (RFC 6761 §6.3). */
const LOOPBACK_NAME = /^(?:[a-z\d_-]+\.)*localhost$/;

/** Under these, routers, hypervisors and local name services give a computer's name to the computer that has it. */
const LOCAL_DOMAINS = [
  'attlocal.net',
  'corp',
  'fritz.box',
  'home',
  'home.arpa',
  'internal',
  'intranet',
  'lan',
  'local',
  'localdomain',
  'mshome.net',
  'private',
  'speedport.ip',
];

/** `desk.tail1234.ts.net`: Tailscale's names have the tailnet's before the domain. */
const TAILNET_DOMAIN = /^[a-z\d-]+\.(?:beta\.tailscale|ts)\.net$/;

/** What containers and virtual machines call the computer that they run on; nobody can register `internal`. */
const CONTAINER_HOST = /^(?:(?:host|gateway|kubernetes)\.[a-z\d-]+|docker\.for\.(?:mac|win)\.host)\.internal$/;

/** `web.project_default`: a container within its network. No domain that can be registered has an underscore. */
const CONTAINER_NETWORK = /_[^.]*$/;

/** Windows answers for it, to its own virtual machines: WSL and the default switch of Hyper-V. */
const SWITCH_NAME = /^[a-z\d_-]+\.mshome\.net$/;

/** Local name services and tailnets number those who want the same name. */
const NUMBER_AT_END = /-\d{1,3}$/;

const LOOPBACK_ADDRESSES = new BlockList();
LOOPBACK_ADDRESSES.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK_ADDRESSES.addAddress('::1', 'ipv6');
LOOPBACK_ADDRESSES.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

/** Whether an IP address always leads to the computer that it is used on. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && LOOPBACK_ADDRESSES.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Who can come to a server bound like this: `bind` as in ListenAddress. */
export function reachOf(bind: string | undefined): Reach {
  if (bind === undefined) return 'network';
  return LOOPBACK_NAME.test(bind.toLowerCase()) || isLoopbackAddress(bind) ? 'this-computer' : 'network';
}

/** The host of a valid authority: lower case, without port, brackets, zone or final dot. */
export function hostOf(authority: string): string {
  const host = authority.toLowerCase().replace(/:\d*$/, '');
  return host.startsWith('[') ? host.slice(1, -1).replace(ZONE, '') : host.replace(/\.$/, '');
}

/**
 * A host as a person writes or copies it, perhaps with scheme, port or path, perhaps beyond ASCII: as `hostOf` gives it.
 * undefined when it is none.
 */
export function parseHostName(text: string): string | undefined {
  const [authority = ''] = text.trim().replace(SCHEME, '').split(/[/?#]/, 1);
  const address = authority.toLowerCase().replace(ZONE, '');
  if (isIP(address) !== 0) return address;
  const host = hostOf(authority.replace(ZONE, ''));
  if (authority.startsWith('[')) return isIP(host) === 6 ? host : undefined;
  const name = toAscii(host);
  return name.length <= MAX_NAME_LENGTH && HOST_NAME.test(name) ? name : undefined;
}

/** As it stands in a Host field: Punycode for what is beyond ASCII; empty for what can't be a name. */
function toAscii(name: string): string {
  return Buffer.byteLength(name) === name.length ? name : domainToASCII(name);
}

/** What decides about a name. */
export interface HostNameRule {
  readonly reach: Reach;
  /** This computer's own name, as of `os.hostname()`. */
  readonly hostName: string;
  /** Names and addresses as `parseHostName` gives them: allowed by a person, or announced. */
  readonly allowed: ReadonlySet<string>;
}

/**
 * Whether a host, as `hostOf` gives it, is one of ours. A share for the network answers to all names for which only the
 * local network can answer: whoever can do that can come in by himself. One for this computer only answers to nothing that
 * anybody else could claim.
 */
export function isOwnHost(host: string, { reach, hostName, allowed }: HostNameRule): boolean {
  if (allowed.has(host) || LOOPBACK_NAME.test(host)) return true;
  // An address is never rebound; behind a router or in a container it may be one that can't be known.
  if (isIP(host) !== 0) return reach === 'network' || isLoopbackAddress(host);
  if (!HOST_NAME.test(host)) return false;
  return isOwnName(host, hostName) || (reach === 'network' && isLocalName(host, hostName));
}

/** The computer's whole name, its first label, and that in the local name service. */
function isOwnName(host: string, hostName: string): boolean {
  const name = nameOf(hostName);
  const labels = ownLabels(name);
  return host === name || labels.some((label) => host === label || host === `${label}.local`);
}

function isLocalName(host: string, hostName: string): boolean {
  const dot = host.indexOf('.');
  if (dot < 0 || CONTAINER_HOST.test(host) || CONTAINER_NETWORK.test(host) || SWITCH_NAME.test(host)) return true;
  const domain = host.slice(dot + 1);
  if (!LOCAL_DOMAINS.includes(domain) && !TAILNET_DOMAIN.test(domain)) return false;
  const labels = ['localhost', ...ownLabels(nameOf(hostName))];
  const label = host.slice(0, dot);
  return labels.includes(label) || labels.includes(label.replace(NUMBER_AT_END, ''));
}

/** As it would stand in a Host field. */
function nameOf(hostName: string): string {
  return toAscii(hostName.toLowerCase().replace(/\.$/, ''));
}

/** The first label; underscores are hyphens to routers and name services. Never empty. */
function ownLabels(name: string): readonly string[] {
  const [label = ''] = name.split('.', 1);
  return label === '' ? [] : [label, label.replaceAll('_', '-')];
}
