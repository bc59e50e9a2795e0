/** Which firewall of this computer may keep visitors out, as far as this account can see. */
import { readFile } from 'node:fs/promises';
import { askSystem } from './ask-system.ts';
import {
  dropsInput,
  isPublicProfile,
  isUfwEnabled,
  isWindowsFirewallOn,
  parseMacosFirewall,
  parseYesNo,
  ufwAllows,
} from './firewall-tables.ts';
import type { Firewall } from './report.ts';

const WINDOWS_POLICY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
const MACOS_FIREWALL = '/usr/libexec/ApplicationFirewall/socketfilterfw';

/** The firewalls that are on. */
export async function findFirewalls(port: number, platform: NodeJS.Platform): Promise<readonly Firewall[]> {
  switch (platform) {
    case 'linux':
      return findOnLinux(port);
    case 'darwin':
      return findOnMacos();
    case 'win32':
      return findOnWindows();
    default:
      return [];
  }
}

/** ufw and firewalld write the rules that nftables would show too: the one that a person knows is told. */
async function findOnLinux(port: number): Promise<readonly Firewall[]> {
  const [ufw, firewalld] = await Promise.all([findUfw(port), findFirewalld(port)]);
  const known = [ufw, firewalld].filter((firewall) => firewall !== undefined);
  if (known.length > 0) return known;
  // Only root is told of the rules themselves.
  const isDropping = dropsInput(await askSystem('nft', ['-j', 'list', 'chains']));
  return isDropping ? [{ name: 'nftables', allows: undefined, isPublicNetwork: undefined }] : [];
}

async function findUfw(port: number): Promise<Firewall | undefined> {
  const settings = await readFile('/etc/ufw/ufw.conf', 'utf8').catch(() => '');
  if (!isUfwEnabled(settings)) return undefined;
  const rules = await readFile('/etc/ufw/user.rules', 'utf8').catch(() => undefined);
  return { name: 'ufw', allows: rules === undefined ? undefined : ufwAllows(rules, port), isPublicNetwork: undefined };
}

async function findFirewalld(port: number): Promise<Firewall | undefined> {
  const state = await askSystem('firewall-cmd', ['--state']);
  if (state.trim() !== 'running') return undefined;
  const allows = parseYesNo(await askSystem('firewall-cmd', [`--query-port=${port}/tcp`]));
  return { name: 'firewalld', allows, isPublicNetwork: undefined };
}

async function findOnMacos(): Promise<readonly Firewall[]> {
  const allows = parseMacosFirewall(await askSystem(MACOS_FIREWALL, ['--getglobalstate']));
  return allows === 'off' ? [] : [{ name: 'macos', allows, isPublicNetwork: undefined }];
}

async function findOnWindows(): Promise<readonly Firewall[]> {
  const current = await askSystem('netsh', ['advfirewall', 'show', 'currentprofile']);
  const isPublic = isPublicProfile(current);
  const profile = isPublic === false ? 'StandardProfile' : 'PublicProfile';
  const state = await askSystem('reg', ['query', `${WINDOWS_POLICY}\\${profile}`, '/v', 'EnableFirewall']);
  return isWindowsFirewallOn(state) ? [{ name: 'windows', allows: undefined, isPublicNetwork: isPublic }] : [];
}
