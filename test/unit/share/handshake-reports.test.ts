import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../main/access-log/csv.ts';
import { formatEntry } from '../../../main/access-log/log-line-formats.ts';
import { parseLine } from '../../../main/access-log/parse-line.ts';
import { toHandshakeEntry } from '../../../main/share/encryption/handshake-entry.ts';
import type { FailedHandshake, HandshakeReason } from '../../../main/share/encryption/handshake-reports.ts';
import { HandshakeReports } from '../../../main/share/encryption/handshake-reports.ts';

const VISITOR = { visitor: '192.168.1.5', address: '192.168.1.5' };

describe('handshakes that failed', () => {
  it('are told once for each visitor in a minute, and of so many visitors at most', () => {
    const told: FailedHandshake[] = [];
    let now = 0;
    const { failed } = new HandshakeReports(
      (failure) => told.push(failure),
      () => now,
    );
    for (let round = 0; round < 1_000; round += 1) failed({ remoteAddress: '::ffff:192.168.1.5', code: `E${round}` });
    expect(told).toEqual([{ ...VISITOR, reason: 'broken', code: 'E0' }]);
    for (let host = 0; host < 250; host += 1) failed({ remoteAddress: `10.0.0.${host}`, code: 'E' });
    expect(told).toHaveLength(100);
    now = 60_000;
    failed({ remoteAddress: '192.168.1.5', code: 'E' });
    failed({ remoteAddress: '10.0.0.249', code: 'E' });
    expect(told.slice(100).map(({ visitor }) => visitor)).toEqual(['192.168.1.5', '10.0.0.249']);
  });

  it('are told once more in the minute where the first says nothing that helps', () => {
    const told: FailedHandshake[] = [];
    const { failed } = new HandshakeReports((failure) => told.push(failure));
    const codes = ['ECONNRESET', 'NO_TLS', 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'ERR_SSL_NO_SHARED_CIPHER', 'ETIMEDOUT'];
    for (const code of codes) failed({ remoteAddress: '192.168.1.5', code });
    expect(told.map(({ reason }) => reason)).toEqual(['broken', 'distrust']);
  });

  it.each<[string, HandshakeReason]>([
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'distrust'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN', 'distrust'],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'distrust'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'distrust'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'too-old'],
    ['ERR_SSL_NO_SHARED_CIPHER', 'too-old'],
    ['ETIMEDOUT', 'slow'],
    ['NO_TLS', 'broken'],
    ['ECONNRESET', 'broken'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'broken'],
  ])('with %s are told as %s', (code, reason) => {
    const told: FailedHandshake[] = [];
    new HandshakeReports((failure) => told.push(failure)).failed({ remoteAddress: '192.168.1.5', code });
    expect(told).toEqual([{ ...VISITOR, reason, code }]);
  });

  it('of one network are told as one, each with the address from which it came', () => {
    const told: FailedHandshake[] = [];
    const { failed } = new HandshakeReports((failure) => told.push(failure));
    for (const host of ['1', '2']) failed({ remoteAddress: `2001:db8::${host}`, code: 'ETIMEDOUT' });
    expect(told.map(({ address }) => address)).toEqual(['2001:db8::1']);
  });
});

describe('an entry of a handshake that failed', () => {
  const NOON = Date.UTC(2026, 0, 2, 12);

  it.each([
    ['distrust', 'distrusted'],
    ['too-old', 'too-old'],
    ['slow', 'no-handshake'],
    ['broken', 'no-handshake'],
  ] as const)('says why, in every format that can say it, and is read again as it was: %s', (reason, ending) => {
    const entry = { ...toHandshakeEntry({ ...VISITOR, reason, code: 'E' }, NOON), sequence: 7 };
    expect(entry).toMatchObject({ visitor: '192.168.1.5', ending, method: '', target: '', status: 499 });
    expect(parseLine(formatEntry(entry, 'json'), 7)).toEqual(entry);
    expect(formatCsv(entry)).toContain(`,${ending},`);
    expect(formatEntry(entry, 'combined')).toMatch(/^192\.168\.1\.5 - - \[.+\] "-" 499 - "-" "-"$/);
    expect(parseLine(formatEntry(entry, 'combined'), 7)).toMatchObject({ ...entry, ending: 'aborted' });
  });
});
