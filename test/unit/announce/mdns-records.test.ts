import type { Answer } from 'dns-packet';
import { decode, encode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, toNetworkLinks } from '../../../main/announce/announced-networks.ts';
import { answerQuery } from '../../../main/announce/mdns-answer.ts';
import type { Announcement, NetworkLink } from '../../../main/announce/mdns-records.ts';
import { goodbyes, recordsFor, toHostName, toLabel, uniqueRecords } from '../../../main/announce/mdns-records.ts';
import { claimOf, losesTo } from '../../../main/announce/rival-claims.ts';

const ADDRESSES = { ipv4: '192.168.1.20', ipv6: ['fd12::20'] };
const LINK: NetworkLink = { family: 'IPv4', address: '192.168.1.20', netmask: '255.255.255.0', ...ADDRESSES };
const IPV6_LINK: NetworkLink = { family: 'IPv6', zone: 'eth0', ...ADDRESSES };
const ONLY_IPV6 = { ipv4: undefined, ipv6: ['fd12::20'] };
const DESK: Announcement = { hostName: 'desk.local', hostIsKept: false, services: [{ name: 'Photos', port: 8000 }] };
const RECORDS = recordsFor(DESK, LINK);
const SERVICE = 'Photos._http._tcp.local';

const summary = (records: readonly Answer[]): string[] => records.map(({ type, name }) => `${type} ${name}`);
const ask = (type: string, name: string, port = 5353, known: Answer[] = []) =>
  answerQuery(
    decode(encode({ type: 'query', id: 7, questions: [{ type: type as 'A', name }], answers: known })),
    { port },
    RECORDS,
  );

describe('the records of a share', () => {
  it('are those of service discovery, and of the host (RFC 6763 §4, RFC 6762 §6.1)', () => {
    expect(summary(RECORDS)).toEqual([
      'PTR _http._tcp.local',
      `SRV ${SERVICE}`,
      `TXT ${SERVICE}`,
      'PTR _services._dns-sd._udp.local',
      'A desk.local',
      'AAAA desk.local',
      'NSEC desk.local',
    ]);
  });

  it('are of another type by https (RFC 6763 §7)', () => {
    const both = { ...DESK, services: [...DESK.services, { name: 'Photos', port: 8000, scheme: 'https' as const }] };
    expect(summary(recordsFor(both, LINK)).filter((line) => line.includes('_http'))).toEqual([
      'PTR _http._tcp.local',
      'SRV Photos._http._tcp.local',
      'TXT Photos._http._tcp.local',
      'PTR _https._tcp.local',
      'SRV Photos._https._tcp.local',
      'TXT Photos._https._tcp.local',
    ]);
    const types = recordsFor(both, LINK).filter(({ name }) => name === '_services._dns-sd._udp.local');
    expect(types.map((record) => 'data' in record && record.data)).toEqual(['_http._tcp.local', '_https._tcp.local']);
  });

  it('have no IPv4 address in a network without one, and say so', () => {
    const records = recordsFor(DESK, ONLY_IPV6).filter(({ name }) => name === 'desk.local');
    expect(summary(records)).toEqual(['AAAA desk.local', 'NSEC desk.local']);
    expect(records.at(-1)).toMatchObject({ data: { nextDomain: 'desk.local', rrtypes: ['AAAA'] } });
  });

  it('leave the host to a system that answers for it', () => {
    expect(summary(recordsFor({ ...DESK, hostIsKept: true }, LINK)).filter((line) => line.includes('desk'))).toEqual(
      [],
    );
  });

  it('are asked for before they are taken, as far as nobody else may have them (RFC 6762 §8.1)', () => {
    expect(summary(uniqueRecords(RECORDS))).toEqual([
      `SRV ${SERVICE}`,
      `TXT ${SERVICE}`,
      'A desk.local',
      'AAAA desk.local',
    ]);
  });

  it('end with no time to live (RFC 6762 §10.1)', () => {
    expect(new Set(goodbyes(RECORDS).map((record) => 'ttl' in record && record.ttl))).toEqual(new Set([0]));
  });

  it('survive the wire', () => {
    const { answers = [] } = decode(encode({ type: 'response', answers: [...RECORDS] }));
    expect(summary(answers)).toEqual(summary(RECORDS));
    expect(answers.map((answer) => 'flush' in answer && answer.flush)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('an answer', () => {
  it.each([
    ['A', 'DESK.local', ['A desk.local']],
    ['AAAA', 'desk.local', ['AAAA desk.local']],
    ['ANY', 'desk.local', ['A desk.local', 'AAAA desk.local']],
    ['TXT', 'desk.local', ['NSEC desk.local']],
    ['PTR', '_http._tcp.local', ['PTR _http._tcp.local']],
    ['SRV', SERVICE, [`SRV ${SERVICE}`]],
  ])('to %s %s', (type, name, expected) => {
    expect(summary(ask(type, name)?.packet.answers ?? [])).toEqual(expected);
  });

  it.each([
    ['A', 'other.local'],
    ['PTR', '_ipp._tcp.local'],
  ])('is none to %s %s', (type, name) => {
    expect(ask(type, name)).toBeUndefined();
  });

  it('says no IPv6 address where there is none', () => {
    const records = recordsFor(DESK, { ...LINK, ipv6: [] });
    const answer = answerQuery(
      decode(encode({ questions: [{ type: 'AAAA', name: 'desk.local' }] })),
      { port: 5353 },
      records,
    );
    expect(answer?.packet.answers).toMatchObject([{ type: 'NSEC', data: { rrtypes: ['A'] } }]);
  });

  it('is not given to who knows it (RFC 6762 §7.1)', () => {
    const known = { type: 'PTR', name: '_http._tcp.local', data: SERVICE } as const;
    expect(ask('PTR', '_http._tcp.local', 5353, [{ ...known, ttl: 4000 }])).toBeUndefined();
    expect(ask('PTR', '_http._tcp.local', 5353, [{ ...known, ttl: 1000 }])).toBeDefined();
  });

  it('waits only where others may answer too, and says where the services are', () => {
    expect(ask('PTR', '_http._tcp.local')).toMatchObject({ isShared: true, isForSender: false });
    expect(summary(ask('PTR', '_http._tcp.local')?.packet.additionals ?? [])).toContain('A desk.local');
    expect(ask('A', 'desk.local')).toMatchObject({ isShared: false });
  });

  it('goes to a plain DNS client alone, in its own terms (RFC 6762 §6.7)', () => {
    expect(ask('A', 'desk.local', 41_000)).toMatchObject({
      isForSender: true,
      packet: {
        id: 7,
        questions: [{ name: 'desk.local' }],
        answers: [{ ttl: 10, flush: false, data: '192.168.1.20' }],
      },
    });
  });
});

describe('a claim', () => {
  const isOwn = (address: string): boolean => address === ADDRESSES.ipv4 || address === '172.17.0.1';
  const srv = (target: string, port: number): Answer => ({
    type: 'SRV',
    name: SERVICE,
    ttl: 120,
    data: { target, port },
  });
  it.each<[string, Answer, string | undefined]>([
    ['another computer with our name', { type: 'A', name: 'Desk.local', ttl: 120, data: '192.168.1.9' }, 'host'],
    ['this computer, by its own system', { type: 'A', name: 'desk.local', ttl: 120, data: '172.17.0.1' }, 'kept'],
    ['another computer that takes leave', { type: 'A', name: 'desk.local', ttl: 0, data: '192.168.1.9' }, undefined],
    [
      'another computer with its own name',
      { type: 'A', name: 'other.local', ttl: 120, data: '192.168.1.9' },
      undefined,
    ],
    ['another share with our name', srv('other.local', 8000), 'service'],
    ['another share of this computer with our name', srv('desk.local', 8001), 'service'],
    ['our own share', srv('desk.local', 8000), undefined],
  ])('is made by %s', (_, record, claim) => {
    expect(claimOf(record, DESK, isOwn)).toBe(claim);
  });

  it.each([
    ['192.168.1.100', true],
    ['192.168.1.20', false],
    ['192.168.1.9', false],
  ])('of %s at the same time as ours wins: %s (RFC 6762 §8.2)', (data, expected) => {
    expect(losesTo({ type: 'A', name: 'desk.local', data }, DESK, LINK)).toBe(expected);
  });

  it.each([
    ['fd12::1:0', true],
    ['fd12::20', false],
    ['fd12::3', false],
  ])('of %s, in a network without IPv4, at the same time as ours wins: %s', (data, expected) => {
    expect(losesTo({ type: 'AAAA', name: 'desk.local', data }, DESK, ONLY_IPV6)).toBe(expected);
  });
});

describe('names', () => {
  it.each([
    ['desk', 1, 'desk.local'],
    ['Desk.example.org', 1, 'desk.local'],
    ["Ada's MacBook", 2, 'ada-s-macbook-2.local'],
    ['电脑', 1, 'porthole.local'],
    ['', 3, 'porthole-3.local'],
  ])('of the computer %j, attempt %i: %s', (name, attempt, expected) => {
    expect(toHostName(name, attempt)).toBe(expected);
  });

  it('of shares are one label of at most 63 octets, whole characters, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const label = toLabel(name);
        expect(Buffer.byteLength(label)).toBeGreaterThan(0);
        expect(Buffer.byteLength(label)).toBeLessThanOrEqual(63);
        expect(label).not.toMatch(/[.\p{Cc}\ufffd]/u);
      }),
    );
  });
});

describe('links', () => {
  const info = (address: string, family: 'IPv4' | 'IPv6', internal = false) => {
    const common = { address, netmask: '255.255.255.0', mac: '3c:22:fb:01:02:03', internal, cidr: null };
    return family === 'IPv4' ? { ...common, family } : { ...common, family, scopeid: 7 };
  };

  it('are the networks of the neighbours, by the protocols that are spoken there', () => {
    const interfaces = {
      lo: [info('127.0.0.1', 'IPv4', true), info('::1', 'IPv6', true)],
      eth0: [info('192.168.1.20', 'IPv4'), info('fe80::1', 'IPv6'), info('fd12::20', 'IPv6')],
      docker0: [info('172.17.0.1', 'IPv4'), info('fe80::2', 'IPv6')],
      wlan0: [info('fd13::1', 'IPv6'), info('fe80::3', 'IPv6')],
      wlan1: [info('fe80::4', 'IPv6')],
    };
    const wireless = { ipv4: undefined, ipv6: ['fd13::1'] };
    expect(toNetworkLinks(interfaces, 'linux')).toEqual([
      LINK,
      IPV6_LINK,
      { family: 'IPv6', zone: 'wlan0', ...wireless },
    ]);
    const windows = toNetworkLinks(interfaces, 'win32');
    expect(windows).toEqual([LINK, { ...IPV6_LINK, zone: '7' }, { family: 'IPv6', zone: '7', ...wireless }]);
  });

  it.each([
    ['192.168.1.99', 'IPv4'],
    ['192.168.2.99', undefined],
    ['203.0.113.1', undefined],
    ['fe80::99%eth0', 'IPv6'],
    ['fe80::99%eth1', undefined],
    ['fe80::99', undefined],
    ['fd12::99', undefined],
    ['2001:db8::1', undefined],
  ])('of %s: %s; no other sender is believed (RFC 6762 §11)', (sender, family) => {
    expect(linkOf(sender, [LINK, IPV6_LINK])?.family).toBe(family);
  });
});
