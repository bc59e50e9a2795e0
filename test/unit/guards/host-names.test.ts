import { describe, expect, it } from 'vitest';
import type { HostNameRule } from '../../../main/guards/host-names.ts';
import { hostOf, isLoopbackAddress, isOwnHost, parseHostName, reachOf } from '../../../main/guards/host-names.ts';
import type { ShareReach } from '../../../main/share/share-status.ts';

function rule(reach: ShareReach, hostName = 'My-PC', allowed: readonly string[] = []): HostNameRule {
  return { reach, hostName, allowed: new Set(allowed) };
}

const isOwn = (authority: string, given: HostNameRule): boolean => isOwnHost(hostOf(authority), given);

/** Authority; believed by a share for the network; by one for this computer only. */
const CASES: readonly (readonly [authority: string, network: boolean, thisComputer: boolean])[] = [
  // Loopback names and addresses are this computer, whoever asks.
  ['localhost', true, true],
  ['LOCALHOST:80', true, true],
  ['localhost.', true, true],
  ['app.localhost:3000', true, true],
  ['127.0.0.1', true, true],
  ['127.8.9.1:8000', true, true],
  ['[::1]:80', true, true],
  ['[::ffff:127.0.0.1]', true, true],
  ['[0:0:0:0:0:0:0:1]', true, true],
  // This computer's own name.
  ['my-pc', true, true],
  ['MY-PC:8000', true, true],
  ['My-Pc.', true, true],
  ['my-pc.local', true, true],
  // Any other address is one that a page can't make lead elsewhere.
  ['10.0.0.1', true, false],
  ['192.168.1.20:8000', true, false],
  ['0.0.0.0', true, false],
  ['[fe80::1]:80', true, false],
  ['[2001:db8::1]', true, false],
  ['[::ffff:192.168.1.20]', true, false],
  // Only the local network answers for names without a dot.
  ['nas', true, false],
  ['files:8000', true, false],
  ['_gateway', true, false],
  ['web_1', true, false],
  ['xn--bro-hoa', true, false],
  ['NAS.', true, false],
  ['local', true, false],
  ['2130706433', true, false],
  // Routers, name services and hypervisors give a computer's name to the computer that has it.
  ['my-pc.lan', true, false],
  ['my-pc.lan:8000', true, false],
  ['my-pc.home', true, false],
  ['my-pc.home.arpa', true, false],
  ['my-pc.fritz.box', true, false],
  ['my-pc.localdomain', true, false],
  ['my-pc.internal', true, false],
  ['my-pc.mshome.net', true, false],
  ['ubuntu.mshome.net', true, false],
  ['my-pc.tail1234.ts.net', true, false],
  ['my-pc-1.tail1234.ts.net', true, false],
  ['my-pc-2.local', true, false],
  ['localhost.localdomain', true, false],
  // What containers and virtual machines call the computer that they run on.
  ['host.docker.internal', true, false],
  ['gateway.docker.internal:8000', true, false],
  ['kubernetes.docker.internal', true, false],
  ['docker.for.mac.host.internal', true, false],
  ['web.project_default:8000', true, false],
  ['web_1.example.org', false, false],
  ['[fe80::1%25eth0]:8000', true, false],
  ['[fe80::1%eth0]', true, false],
  ['[::1%lo]:8000', true, true],
  ['host.containers.internal', true, false],
  ['host.lima.internal', true, false],
  // All others are refused.
  ['other.local', false, false],
  ['other.lan', false, false],
  ['other.home.arpa', false, false],
  ['other.internal', false, false],
  ['other.tail1234.ts.net', false, false],
  ['a.b.mshome.net', false, false],
  ['my-pc.ts.net', false, false],
  ['my-pc.a.b.ts.net', false, false],
  ['sub.my-pc.lan', false, false],
  ['my-pc.example.org', false, false],
  ['my-pc.lan.example.org', false, false],
  ['host.docker.internal.example.org', false, false],
  ['host.docker.internal.', true, false],
  ['example.org', false, false],
  ['notlocalhost.example', false, false],
  ['localhost.example', false, false],
  ['127.0.0.1.example', false, false],
  ['127.0.0.1.nip.io', false, false],
  ['1.2.3', false, false],
  ['0x7f.1', false, false],
  ['.local', false, false],
  ['.localhost', false, false],
  ['my-pc..lan', false, false],
  ['my-pc.lan..', false, false],
  ['%6cocalhost', false, false],
  ["na's", false, false],
  ['-x', false, false],
  ['.', false, false],
  ['', false, false],
];

describe('a name in a Host field', () => {
  it.each(CASES)('%s: for the network %s, for this computer only %s', (authority, network, thisComputer) => {
    expect(isOwn(authority, rule('network'))).toBe(network);
    expect(isOwn(authority, rule('this-computer'))).toBe(thisComputer);
  });

  it.each<[hostName: string, authority: string, network: boolean, thisComputer: boolean]>([
    ['nas.corp.example', 'nas.corp.example', true, true],
    ['nas.corp.example', 'nas', true, true],
    ['nas.corp.example', 'nas.lan', true, false],
    ['nas.corp.example', 'corp.example', false, false],
    ['nas.corp.example', 'other.corp.example', false, false],
    ['Hans-Mac.local', 'hans-mac.local', true, true],
    ['Hans-Mac.local', 'hans-mac', true, true],
    ['my_pc', 'my_pc', true, true],
    ['my_pc', 'my-pc.fritz.box', true, false],
    ['b\u00fcro', 'xn--bro-hoa', true, true],
    ['b\u00fcro', 'xn--bro-hoa.lan', true, false],
    ['', '.local', false, false],
    ['', 'nas', true, false],
  ])('of the computer %j: %s', (hostName, authority, network, thisComputer) => {
    expect(isOwn(authority, rule('network', hostName))).toBe(network);
    expect(isOwn(authority, rule('this-computer', hostName))).toBe(thisComputer);
  });

  it.each(['files.example.org', 'FILES.example.org.:81', '10.0.2.2', '[fd00::1]:8000'])(
    'was allowed: %s',
    (authority) => {
      const allowed = ['files.example.org', '10.0.2.2', 'fd00::1'];
      expect(isOwn(authority, rule('this-computer', 'my-pc', allowed))).toBe(true);
      expect(isOwn(`x${authority}`, rule('this-computer', 'my-pc', allowed))).toBe(false);
    },
  );
});

describe('parseHostName', () => {
  it.each([
    ['nas', 'nas'],
    [' Nas.Example.ORG. ', 'nas.example.org'],
    ['nas:8000', 'nas'],
    ['http://nas.example.org:8000/a/b?c#d', 'nas.example.org'],
    ['https://nas', 'nas'],
    ['b\u00fccher.example', 'xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['my_pc', 'my_pc'],
    ['192.168.1.20', '192.168.1.20'],
    ['192.168.1.20:8000', '192.168.1.20'],
    ['FE80::1', 'fe80::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[fe80::1%25eth0]:8000', 'fe80::1'],
    ['http://[fd00::1]:8000/', 'fd00::1'],
    ['', undefined],
    [' ', undefined],
    ['.', undefined],
    ['http://', undefined],
    ['a b', undefined],
    ['a..b', undefined],
    ['*.example.org', undefined],
    ['user@host', undefined],
    ['a,b', undefined],
    ['[nas]', undefined],
    ['[::1', undefined],
    ['x'.repeat(64), undefined],
    [`${'x.'.repeat(127)}x`, undefined],
  ])('%j: %j', (text, expected) => {
    expect(parseHostName(text)).toBe(expected);
    if (expected !== undefined) expect(parseHostName(expected)).toBe(expected);
  });
});

it.each([
  [undefined, 'network'],
  ['0.0.0.0', 'network'],
  ['::', 'network'],
  ['192.168.1.20', 'network'],
  ['localhost', 'this-computer'],
  ['127.0.0.1', 'this-computer'],
  ['127.1.2.3', 'this-computer'],
  ['::1', 'this-computer'],
] as const)('a share that listens on %s is for %s', (bind, reach) => {
  expect(reachOf(bind)).toBe(reach);
});

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['128.0.0.1', false],
  ['::2', false],
  ['::ffff:10.0.0.1', false],
  ['localhost', false],
])('%s is a loopback address: %s', (address, expected) => {
  expect(isLoopbackAddress(address)).toBe(expected);
});
