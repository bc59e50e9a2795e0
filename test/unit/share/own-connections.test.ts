import { describe, expect, it } from 'vitest';
import { OwnConnections } from '../../../main/share/own-connections.ts';

describe('OwnConnections', () => {
  it('knows a connection by the address and port at its other end, however the address is written', () => {
    const own = new OwnConnections();
    own.mark('::ffff:192.0.2.7', 50_000);
    own.mark('fe80::1%eth0', 50_001);
    expect(own.has({ address: '192.0.2.7', port: 50_000 })).toBe(true);
    expect(own.has({ address: 'fe80::1', port: 50_001 })).toBe(true);
    expect(own.has({ address: '192.0.2.7', port: 50_001 })).toBe(false);
    expect(own.has({ address: '192.0.2.8', port: 50_000 })).toBe(false);
  });

  it('forgets it when its port may be somebody else’s', () => {
    let now = 0;
    const own = new OwnConnections(() => now);
    own.mark('127.0.0.1', 50_000);
    now = 9_000;
    expect(own.has({ address: '127.0.0.1', port: 50_000 })).toBe(true);
    now = 11_000;
    expect(own.has({ address: '127.0.0.1', port: 50_000 })).toBe(false);
  });
});
