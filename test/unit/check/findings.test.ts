import { describe, expect, it } from 'vitest';
import type { SeenCertificate } from '../../../main/check/certificate.ts';
import type { CheckFacts } from '../../../main/check/findings.ts';
import { commandFor, findFindings, findVerdict } from '../../../main/check/findings.ts';
import type { AddressReport, CheckOutcome, Firewall } from '../../../main/check/report.ts';
import type { EncryptionState } from '../../../main/share/encryption/encryption.ts';

function address(url: string, kind: AddressReport['kind'], outcome: CheckOutcome = 'answered'): AddressReport {
  const interfaceName = { lan: 'eth0', virtual: 'wg0', loopback: 'lo', name: '' }[kind];
  return { url, kind, interfaceName, outcome, steps: [], requestHead: '', responseHead: '' };
}

const LAN = address('http://192.168.1.20:8000/', 'lan');
const NAME = address('http://desk.local:8000/', 'name');
const VPN = address('http://10.8.0.6:8000/', 'virtual');
const SELF = address('http://127.0.0.1:8000/', 'loopback');
const firewall = (name: Firewall['name'], change: Partial<Firewall> = {}): Firewall => ({
  name,
  allows: undefined,
  isPublicNetwork: undefined,
  ...change,
});

const FACTS: CheckFacts = {
  port: 8000,
  reach: 'network',
  addresses: [LAN, SELF],
  firewalls: [],
  hasVisitors: false,
};

function proved(url: string, change: Partial<SeenCertificate> = {}): AddressReport {
  const validity = { validFrom: 0, validTo: 1 };
  const certificate = {
    names: [],
    ...validity,
    issuer: 'own',
    issuerName: 'Porthole',
    complaints: [],
    ...change,
  } as const;
  return { ...address(url, 'lan'), certificate };
}

const OWN: EncryptionState = {
  ...{ isOnly: false, names: [], validTo: 1 },
  authority: { fingerprint: 'AA', name: 'Porthole', file: '/ca.pem' },
};
const GIVEN: EncryptionState = { ...OWN, authority: undefined };

/** [what was seen, the facts that differ, verdict, kinds of findings in their order] */
const CASES: readonly (readonly [string, Partial<CheckFacts>, string, string[]])[] = [
  ['all is well and nobody came yet', {}, 'fine', ['nobody-came']],
  ['somebody came', { hasVisitors: true }, 'came', []],
  [
    'the share is for this computer only, whatever else is seen',
    { reach: 'this-computer', addresses: [SELF], firewalls: [firewall('ufw')] },
    'this-computer-only',
    ['this-computer-only'],
  ],
  ['browsers refuse the port', { port: 6000 }, 'port-refused', ['port-refused', 'nobody-came']],
  [
    'browsers refuse the port of a share for this computer only',
    { port: 6667, reach: 'this-computer', addresses: [SELF] },
    'this-computer-only',
    ['port-refused', 'this-computer-only'],
  ],
  [
    'it is encrypted by this computer, which devices have yet to trust',
    { addresses: [proved('https://192.168.1.20:8000/')], encryption: OWN, hasVisitors: true },
    'came',
    ['trust-needed'],
  ],
  [
    'a given certificate is for other names and issued by nobody whom devices know',
    {
      addresses: [
        proved('https://192.168.1.20:8000/', { issuer: 'unknown', complaints: ['not-covered', 'unknown-authority'] }),
      ],
      encryption: GIVEN,
      hasVisitors: true,
    },
    'certificate',
    ['certificate', 'certificate'],
  ],
  [
    'another certificate is due and can’t be had',
    {
      addresses: [proved('https://192.168.1.20:8000/', { issuer: 'public' })],
      encryption: { ...GIVEN, kept: { kind: 'given', problem: 'no-pair', file: 'k.pem' } },
      hasVisitors: true,
    },
    'came',
    ['certificate-kept'],
  ],
  ['there is no network', { addresses: [SELF] }, 'no-network', ['no-network']],
  ['only a VPN is there', { addresses: [VPN, SELF] }, 'only-virtual', ['only-virtual', 'nobody-came']],
  ['a VPN is there too', { addresses: [LAN, VPN, SELF] }, 'fine', ['virtual-too', 'nobody-came']],
  [
    'no router gave an address',
    { addresses: [address('http://169.254.7.7:8000/', 'lan'), SELF] },
    'fine',
    ['no-router', 'nobody-came'],
  ],
  [
    'a firewall and a VPN are on',
    { addresses: [LAN, VPN, SELF], firewalls: [firewall('ufw')] },
    'firewall',
    ['firewall', 'virtual-too', 'nobody-came'],
  ],
  ['a firewall is on', { firewalls: [firewall('ufw')] }, 'firewall', ['firewall', 'nobody-came']],
  [
    'a firewall is on and refuses',
    { firewalls: [firewall('ufw', { allows: false })] },
    'firewall',
    ['firewall', 'nobody-came'],
  ],
  [
    'a firewall is on and lets the port in',
    { firewalls: [firewall('firewalld', { allows: true })] },
    'fine',
    ['nobody-came'],
  ],
  [
    'a firewall is on and somebody came through it',
    { firewalls: [firewall('windows')], hasVisitors: true },
    'came',
    [],
  ],
  [
    'the best address does not answer',
    { addresses: [{ ...LAN, outcome: 'silent' }, SELF] },
    'broken',
    ['address-dead', 'nobody-came'],
  ],
  [
    'another address does not answer',
    { addresses: [LAN, address('http://[fd12::20]:8000/', 'lan', 'refused'), SELF] },
    'fine',
    ['address-dead', 'nobody-came'],
  ],
  [
    'the name is not known on this computer',
    { addresses: [LAN, { ...NAME, outcome: 'unknown-name' }, SELF] },
    'fine',
    ['name-unknown', 'nobody-came'],
  ],
];

describe('the findings of a check', () => {
  it.each(CASES)('%s', (_, change, verdict, kinds) => {
    const facts = { ...FACTS, ...change };
    const findings = findFindings(facts);
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
    expect(findVerdict(facts, findings)).toBe(verdict);
  });

  it.each<[Firewall['name'], string | undefined]>([
    ['ufw', 'sudo ufw allow 8000/tcp'],
    ['firewalld', 'sudo firewall-cmd --add-port=8000/tcp'],
    [
      'windows',
      'netsh advfirewall firewall add rule name="Porthole 8000" dir=in action=allow protocol=TCP localport=8000',
    ],
    ['macos', undefined],
    ['nftables', undefined],
  ])('offer a command for %s where there is one', (name, command) => {
    expect(commandFor(firewall(name), 8000)).toBe(command);
  });
});
