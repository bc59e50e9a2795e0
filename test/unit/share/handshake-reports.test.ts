import { describe, expect, it } from 'vitest';
import type { FailedHandshake } from '../../../main/share/encryption/handshake-reports.ts';
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
    expect(told).toEqual([{ visitor: '192.168.1.5', code: 'E0' }]);
    for (let host = 0; host < 250; host += 1) failed({ remoteAddress: `10.0.0.${host}`, code: 'E' });
    expect(told).toHaveLength(100);
    now = 60_000;
    failed({ remoteAddress: '192.168.1.5', code: 'E' });
    failed({ remoteAddress: '10.0.0.249', code: 'E' });
    expect(told.slice(100).map(({ visitor }) => visitor)).toEqual(['192.168.1.5', '10.0.0.249']);
  });
});
