/** From what was seen to what it means: pure, so that every system's case is a line in a table of tests. */
import { isRefusedByBrowsers } from '../net/refused-ports.ts';
import type { EncryptionState } from '../share/encryption/encryption.ts';
import type { ShareReach } from '../share/share-status.ts';
import { certificateFindings } from './certificate-findings.ts';
import type { AddressReport, Finding, Firewall, Verdict } from './report.ts';

/** All that a check has seen. */
export interface CheckFacts {
  readonly port: number;
  readonly reach: ShareReach;
  /** Best first, each conversation over. */
  readonly addresses: readonly AddressReport[];
  readonly firewalls: readonly Firewall[];
  /** Whether anybody who is not this computer asked for something since the app was started. */
  readonly hasVisitors: boolean;
  /** Undefined for a share that speaks http only. */
  readonly encryption?: EncryptionState | undefined;
}

/** Most telling first. */
export function findFindings(facts: CheckFacts): readonly Finding[] {
  return [...refusedPort(facts.port), ...otherFindings(facts)];
}

function otherFindings(facts: CheckFacts): readonly Finding[] {
  const { reach, addresses, hasVisitors } = facts;
  if (reach === 'this-computer') return [{ kind: 'this-computer-only' }, ...certificateFindings(facts)];
  const elsewhere = addresses.filter(({ kind }) => kind !== 'loopback');
  if (elsewhere.length === 0) return [{ kind: 'no-network' }];
  return [
    ...deadAddresses(elsewhere),
    ...certificateFindings(facts),
    ...bestAdapter(elsewhere),
    ...firewalls(facts),
    ...otherAdapters(elsewhere),
    ...unknownNames(elsewhere),
    ...(hasVisitors ? [] : [{ kind: 'nobody-came' } as const]),
  ];
}

/** The check in one sentence. */
export function findVerdict(facts: CheckFacts, findings: readonly Finding[]): Verdict {
  const has = (kind: Finding['kind']): boolean => findings.some((finding) => finding.kind === kind);
  if (has('this-computer-only')) return 'this-computer-only';
  if (has('port-refused')) return 'port-refused';
  if (has('no-network')) return 'no-network';
  const best = facts.addresses.find(({ kind }) => kind === 'lan' || kind === 'virtual');
  if (best?.outcome !== 'answered') return 'broken';
  if (has('certificate')) return 'certificate';
  if (facts.hasVisitors) return 'came';
  if (has('only-virtual')) return 'only-virtual';
  return has('firewall') ? 'firewall' : 'fine';
}

function refusedPort(port: number): readonly Finding[] {
  return isRefusedByBrowsers(port) ? [{ kind: 'port-refused', port }] : [];
}

function deadAddresses(elsewhere: readonly AddressReport[]): readonly Finding[] {
  return elsewhere
    .filter(({ kind, outcome }) => kind !== 'name' && outcome !== 'answered')
    .map(({ url, outcome }) => ({ kind: 'address-dead', url, outcome }));
}

function bestAdapter([best]: readonly AddressReport[]): readonly Finding[] {
  if (best?.kind === 'virtual') return [{ kind: 'only-virtual', interfaceName: best.interfaceName }];
  return best !== undefined && /^https?:\/\/169\.254\./.test(best.url) ? [{ kind: 'no-router', url: best.url }] : [];
}

function otherAdapters([best, ...others]: readonly AddressReport[]): readonly Finding[] {
  const virtual = others.find(({ kind }) => kind === 'virtual');
  if (virtual === undefined || best?.kind === 'virtual') return [];
  return [{ kind: 'virtual-too', url: virtual.url, interfaceName: virtual.interfaceName }];
}

/** A firewall is no suspect when it lets the port in, or when somebody came. */
function firewalls({ firewalls: found, port, hasVisitors }: CheckFacts): readonly Finding[] {
  return found
    .filter(({ allows }) => allows !== true && !hasVisitors)
    .map((firewall) => ({ kind: 'firewall', firewall, command: commandFor(firewall, port) }));
}

/** What a person may type to let the port in; undefined where that is done by clicking. */
export function commandFor({ name }: Firewall, port: number): string | undefined {
  switch (name) {
    case 'ufw':
      return `sudo ufw allow ${port}/tcp`;
    case 'firewalld':
      return `sudo firewall-cmd --add-port=${port}/tcp`;
    case 'windows':
      return `netsh advfirewall firewall add rule name="Porthole ${port}" dir=in action=allow protocol=TCP localport=${port}`;
    case 'nftables':
    case 'macos':
      return undefined;
  }
}

/** Systems without an mDNS resolver can't look up their own name; others on the network may. */
function unknownNames(elsewhere: readonly AddressReport[]): readonly Finding[] {
  return elsewhere
    .filter(({ kind, outcome }) => kind === 'name' && outcome !== 'answered')
    .map(({ url }) => ({ kind: 'name-unknown', url }));
}
