/** Reads what the three systems write about their firewalls. */

/** From the text of `/etc/ufw/ufw.conf`. */
export function isUfwEnabled(settings: string): boolean {
  return /^\s*ENABLED\s*=\s*"?yes"?\s*$/im.test(settings);
}

/** Whether a rule of ufw's `user.rules` lets a TCP port in from everywhere; its ranges are written `8000:8010`. */
export function ufwAllows(rules: string, port: number): boolean {
  return rules.split('\n').some((line) => {
    const rule = /^### tuple ### allow (?:tcp|any) (\S+) 0\.0\.0\.0\/0 any 0\.0\.0\.0\/0 in/.exec(line);
    return rule?.[1]?.split(',').some((part) => isInRange(part, port)) === true;
  });
}

function isInRange(text: string, port: number): boolean {
  if (text === 'any') return true;
  const [first = Number.NaN, last = first] = text.split(':').map(Number);
  return port >= first && port <= last;
}

/** From what `firewall-cmd --query-port` writes; undefined when it did not answer. */
export function parseYesNo(output: string): boolean | undefined {
  const answer = output.trim();
  if (answer === 'yes') return true;
  return answer === 'no' ? false : undefined;
}

/** Whether a chain that all incoming packets pass ends in a drop, from what `nft -j list chains` writes. */
export function dropsInput(output: string): boolean {
  try {
    const { nftables } = JSON.parse(output) as { nftables?: readonly { readonly chain?: Record<string, unknown> }[] };
    return nftables?.some(({ chain }) => chain?.hook === 'input' && chain.policy === 'drop') === true;
  } catch {
    return false;
  }
}

/**
 * Whether macOS' firewall lets a program in that a person has allowed: state 1 asks for each program, 2 refuses all.
 * From what `socketfilterfw --getglobalstate` writes; what it does not say counts as off.
 */
export function parseMacosFirewall(output: string): 'off' | false | undefined {
  const state = /\(State = (\d)\)/.exec(output)?.[1];
  if (state === '2') return false;
  return state === '1' ? undefined : 'off';
}

/** How Windows names the network profiles, in the languages of most people; elsewhere it is not known. */
const PUBLIC_PROFILE = /public|öffentlich|公用|公開|パブリック|público|pubblico|publique|publicz|общ/i;
const OTHER_PROFILE = /private|domain|privat|专用|域|私人|プライベート|privado|dominio|privé|частн|domen/i;

/** Whether the network counts as public, from the first line of what `netsh advfirewall show currentprofile` writes. */
export function isPublicProfile(output: string): boolean | undefined {
  const title = output.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  if (PUBLIC_PROFILE.test(title)) return true;
  return OTHER_PROFILE.test(title) ? false : undefined;
}

/** From what `reg query ... /v EnableFirewall` writes, which is the same in every language. */
export function isWindowsFirewallOn(output: string): boolean {
  return /EnableFirewall\s+REG_DWORD\s+0x1\b/.test(output);
}
