import { describe, expect, it } from 'vitest';
import { AddressRules } from '../../../main/guards/address-rules.ts';
import { resolveForwarded } from '../../../main/guards/forwarded-visitor.ts';
import { OwnNetworks } from '../../../main/guards/own-networks.ts';
import { FieldSection } from '../../../main/http/fields.ts';
import { HttpError } from '../../../main/http/http-error.ts';

const PROXIES = ['10.0.0.0/8', '2001:db8:ffff::/48'];
const PROXY = '10.0.0.1';

function fieldsOf(lines: readonly string[]): FieldSection {
  const fields = new FieldSection();
  for (const line of lines) {
    const colon = line.indexOf(':');
    fields.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return fields;
}

function resolve(...lines: readonly string[]): string {
  const admission = new AddressRules();
  admission.setRules({ allow: [], deny: [], onlyOwnNetworks: false, proxies: PROXIES });
  try {
    const visitor = resolveForwarded(fieldsOf(lines), PROXY, admission.isProxy);
    if (!visitor) return 'the proxy itself';
    const { address, isKnown, scheme = '', host = '' } = visitor;
    return [address, isKnown ? '' : 'unknown', scheme, host].join(' ').trim().replaceAll(/ +/g, ' ');
  } catch (error) {
    if (error instanceof HttpError) return String(error.status);
    throw error;
  }
}

describe('a visitor behind a trusted proxy', () => {
  it.each([
    ['whoever asks for themselves', [], 'the proxy itself'],
    ['the only one', ['X-Forwarded-For: 192.0.2.7'], '192.0.2.7'],
    ['the last one, whatever was made up before', ['X-Forwarded-For: 8.8.8.8, 10.9.9.9, 192.0.2.7'], '192.0.2.7'],
    ['the one before trusted proxies', ['X-Forwarded-For: 8.8.8.8, 192.0.2.7, 10.0.0.5, 10.0.0.4'], '192.0.2.7'],
    ['the first one where all are trusted', ['X-Forwarded-For: 10.0.0.7, 10.0.0.5'], '10.0.0.7'],
    ['of several lines the last', ['X-Forwarded-For: 8.8.8.8', 'X-Forwarded-For: 192.0.2.7'], '192.0.2.7'],
    ['without a port', ['X-Forwarded-For: 192.0.2.7:4711'], '192.0.2.7'],
    ['without brackets', ['X-Forwarded-For: [2001:db8::7]'], '2001:db8::7'],
    ['without brackets and port', ['X-Forwarded-For: [2001:DB8:0::7]:4711'], '2001:db8::7'],
    ['without a zone', ['X-Forwarded-For: fe80::7%eth0'], 'fe80::7'],
    ['without quotes', ['X-Forwarded-For: "2001:db8::7"'], '2001:db8::7'],
    ['mapped', ['X-Forwarded-For: ::ffff:192.0.2.7'], '192.0.2.7'],
    ['behind an IPv6 proxy', ['X-Forwarded-For: 192.0.2.7, 2001:db8:ffff::1'], '192.0.2.7'],
    ['empty members count for nothing', ['X-Forwarded-For: 192.0.2.7, , '], '192.0.2.7'],
    ['an empty field is none', ['X-Forwarded-For:'], 'the proxy itself'],
    ['a name is nobody', ['X-Forwarded-For: 192.0.2.7, somewhere'], '10.0.0.1 unknown'],
    ['nobody is told of by the proxy that is known last', ['X-Forwarded-For: unknown, 10.0.0.9'], '10.0.0.9 unknown'],
    ['an octal octet is none', ['X-Forwarded-For: 192.0.02.7'], '10.0.0.1 unknown'],
    ['Forwarded', ['Forwarded: for=192.0.2.7'], '192.0.2.7'],
    ['Forwarded, in any case', ['forwarded: FOR=192.0.2.7;Proto=HTTPS'], '192.0.2.7 https'],
    ['Forwarded, quoted with a port', ['Forwarded: for="[2001:db8::7]:4711"'], '2001:db8::7'],
    ['Forwarded, quoted with an escape', ['Forwarded: for="192.0.2\\.7"'], '192.0.2.7'],
    ['Forwarded, the last hop', ['Forwarded: for=8.8.8.8;proto=https, for=192.0.2.7;proto=http'], '192.0.2.7 http'],
    ['Forwarded, through two', ['Forwarded: for=192.0.2.7;host=a.test, for=10.0.0.4;host=b.test'], '192.0.2.7 a.test'],
    ['Forwarded, unknown', ['Forwarded: for=unknown'], '10.0.0.1 unknown'],
    ['Forwarded, obfuscated', ['Forwarded: for=_hidden'], '10.0.0.1 unknown'],
    ['Forwarded, without for', ['Forwarded: proto=https'], '10.0.0.1 unknown https'],
    ['Forwarded, a comma in quotes', ['Forwarded: for="a,b", for=192.0.2.7'], '192.0.2.7'],
    ['Forwarded, a quote that swallows what follows', ['Forwarded: for=", for=192.0.2.7'], '400'],
    ['Forwarded, a quote over two lines', ['Forwarded: for="', 'Forwarded: for=192.0.2.7'], '400'],
    ['Forwarded, twice the same', ['Forwarded: for=8.8.8.8;for=192.0.2.7'], '400'],
    ['Forwarded, no pair', ['Forwarded: 192.0.2.7'], '400'],
    ['both, of one mind', ['X-Forwarded-For: 192.0.2.7', 'Forwarded: for="192.0.2.7:80"'], '192.0.2.7'],
    ['both, at odds', ['X-Forwarded-For: 192.0.2.7', 'Forwarded: for=8.8.8.8'], '400'],
    ['X-Real-IP alone says nothing', ['X-Real-IP: 8.8.8.8'], 'the proxy itself'],
  ])('is %s', (_, lines, expected) => {
    expect(resolve(...lines)).toBe(expected);
  });

  it.each([
    ['one word holds for all', ['X-Forwarded-For: 8.8.8.8, 192.0.2.7', 'X-Forwarded-Proto: https'], 'https'],
    ['of as many words its own', ['X-Forwarded-For: 8.8.8.8, 192.0.2.7', 'X-Forwarded-Proto: https, http'], 'http'],
    ['also behind two proxies', ['X-Forwarded-For: 192.0.2.7, 10.0.0.4', 'X-Forwarded-Proto: https, http'], 'https'],
    ['another scheme is none', ['X-Forwarded-For: 192.0.2.7', 'X-Forwarded-Proto: gopher'], ''],
    ['the host too', ['X-Forwarded-For: 192.0.2.7', 'X-Forwarded-Host: files.test:8443'], 'files.test:8443'],
    ['what is no host is none', ['X-Forwarded-For: 192.0.2.7', 'X-Forwarded-Host: a/b'], ''],
    ['without a visitor it is nobody’s', ['X-Forwarded-Proto: https'], 'the proxy itself'],
  ])('has the scheme and the host that the same hop tells: %s', (_, lines, expected) => {
    expect(
      resolve(...lines)
        .replace('192.0.2.7', '')
        .trim(),
    ).toBe(expected);
  });
});

describe('AddressRules', () => {
  const table = () => ({
    eth0: [{ address: '192.168.1.20', cidr: '192.168.1.20/24' }],
    wg0: [{ address: '2001:db8:1::20', cidr: '2001:db8:1::20/64' }],
  });
  const rules = (change: object) => {
    const admission = new AddressRules(new OwnNetworks(table as never, () => 0));
    admission.setRules({ allow: [], deny: [], onlyOwnNetworks: false, proxies: [], ...change });
    return admission;
  };

  it.each([
    ['everybody without rules', {}, '8.8.8.8', true],
    ['whoever is allowed', { allow: ['192.0.2.0/24'] }, '192.0.2.9', true],
    ['mapped as well', { allow: ['192.0.2.0/24'] }, '::ffff:192.0.2.9', true],
    ['nobody else then', { allow: ['192.0.2.0/24'] }, '192.0.3.9', false],
    ['not this computer either', { allow: ['192.0.2.0/24'] }, '127.0.0.1', false],
    ['nobody who is denied', { deny: ['192.0.2.0/24'] }, '192.0.2.9', false],
    ['denied counts more than allowed', { allow: ['192.0.2.0/24'], deny: ['192.0.2.9'] }, '192.0.2.9', false],
    ['neighbours', { onlyOwnNetworks: true }, '192.168.1.99', true],
    ['IPv6 neighbours', { onlyOwnNetworks: true }, '2001:db8:1::99', true],
    ['neighbours on a link', { onlyOwnNetworks: true }, 'fe80::9%eth0', true],
    ['this computer', { onlyOwnNetworks: true }, '::1', true],
    ['nobody from another network', { onlyOwnNetworks: true }, '192.168.2.1', false],
    ['whoever is allowed besides', { onlyOwnNetworks: true, allow: ['8.8.8.8'] }, '8.8.8.8', true],
    ['no neighbour who is denied', { onlyOwnNetworks: true, deny: ['192.168.1.0/24'] }, '192.168.1.9', false],
  ])('admits %s', (_, change, address, isAdmitted) => {
    expect(rules(change).admits(address)).toBe(isAdmitted);
    expect(rules(change).admitsConnection(address)).toBe(isAdmitted);
  });

  it('lets a proxy connect that may not come itself', () => {
    const admission = rules({ allow: ['192.0.2.0/24'], proxies: [PROXY] });
    expect([admission.admitsConnection(PROXY), admission.admits(PROXY)]).toEqual([true, false]);
  });

  it('takes in the networks of the computer anew, a little later', () => {
    let now = 0;
    let cidr = '192.168.1.20/24';
    const networks = new OwnNetworks((() => ({ eth0: [{ cidr }] })) as never, () => now);
    expect([networks.has('192.168.1.9'), networks.has('10.1.2.3')]).toEqual([true, false]);
    cidr = '10.0.0.5/8';
    now = 3_000;
    expect([networks.has('192.168.1.9'), networks.has('10.1.2.3')]).toEqual([false, true]);
  });
});
