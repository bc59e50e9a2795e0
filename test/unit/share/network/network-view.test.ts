import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parseTemporary, readNetworkView } from '../../../../main/share/network/network-view.ts';

/** As a Linux with privacy extensions shows it. */
const TABLE = `20010db80000000000a1b2c3d4e5f607 02 40 00 01     wlan0
20010db8000000003e22fbfffe010203 02 40 00 00     wlan0
fd120000000000000000000000000020 02 40 00 20     wlan0
fe800000000000003e22fbfffe010203 02 40 20 80     wlan0
00000000000000000000000000000001 01 80 10 80       lo
`;

describe('readNetworkView', () => {
  it('knows the addresses of this computer, and prefers none but those', async () => {
    const { interfaces, preferred } = await readNetworkView();
    expect(interfaces).toEqual(networkInterfaces());
    const known = Object.values(networkInterfaces()).flatMap((infos) => infos?.map(({ address }) => address));
    // Where there is no way out, the address is the unspecified one.
    expect(preferred.filter((address) => !known.includes(address) && !/^(?:::|0\.0\.0\.0)$/.test(address))).toEqual([]);
  });
});

describe('parseTemporary', () => {
  it('finds the temporary and the deprecated addresses, written as the system writes them', () => {
    expect(parseTemporary(TABLE)).toEqual(['2001:db8::a1:b2c3:d4e5:f607', 'fd12::20']);
  });

  it.each(['', 'nonsense\n', 'zz 02 40 00 01 wlan0'])('finds none in %j', (table) => {
    expect(parseTemporary(table)).toEqual([]);
  });
});
