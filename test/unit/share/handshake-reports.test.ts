import { describe, expect, it } from 'vitest';
import type { FailedHandshake, HandshakeReason } from '../../../main/share/encryption/handshake-reports.ts';
import { HandshakeReports } from '../../../main/share/encryption/handshake-reports.ts';

describe('handshakes that failed', () => {
  it('are told once for each visitor in a minute, and of so many visitors at most', () => {
    const told: FailedHandshake[] = [];
    let now = 0;
    const { failed } = new HandshakeReports(
      (failure) => told.push(failure),
      () => now,
    );
    for (let round = 0; round < 1_000; round += 1) failed({ remoteAddress: '::ffff:192.168.1.5', code: `E${round}` });
    expect(told).toEqual([{ visitor: '192.168.1.5', reason: 'broken', code: 'E0' }]);
    for (let host = 0; host < 250; host += 1) failed({ remoteAddress: `10.0.0.${host}`, code: 'E' });
    expect(told).toHaveLength(100);
    now = 60_000;
    failed({ remoteAddress: '192.168.1.5', code: 'E' });
    failed({ remoteAddress: '10.0.0.249', code: 'E' });
    expect(told.slice(100).map(({ visitor }) => visitor)).toEqual(['192.168.1.5', '10.0.0.249']);
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
    expect(told).toEqual([{ visitor: '192.168.1.5', reason, code }]);
  });
});
