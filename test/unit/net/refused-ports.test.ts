import { describe, expect, it } from 'vitest';
import { firstBrowsablePort, isRefusedByBrowsers } from '../../../main/net/refused-ports.ts';

/** Stands for the network: whoever comes so far would have connected. */
const NO_NETWORK = {
  dispatch: () => {
    throw new Error('would connect');
  },
};

/** Whether the Fetch implementation that Node has refuses the port, which it does before it connects. */
async function isRefusedByFetch(port: number): Promise<boolean> {
  const init: RequestInit & { dispatcher: unknown } = { dispatcher: NO_NETWORK };
  const outcome: unknown = await fetch(`http://127.0.0.1:${port}/`, init).catch((error: unknown) => error);
  return outcome instanceof TypeError && outcome.cause instanceof Error && outcome.cause.message === 'bad port';
}

describe('ports that browsers refuse', () => {
  it('are those that the Fetch implementation at hand refuses', async () => {
    const ports = Array.from({ length: 11_000 }, (_, index) => index + 1);
    const refused: number[] = [];
    for (const port of ports) if (await isRefusedByFetch(port)) refused.push(port);
    expect(refused.length).toBeGreaterThan(70);
    expect(ports.filter(isRefusedByBrowsers)).toEqual(refused);
  });

  it.each([1, 22, 25, 53, 110, 143, 389, 587, 993, 2049, 4190, 5060, 6000, 6566, 6665, 6669, 6679, 6697, 10_080])(
    '%i is one',
    (port) => {
      expect(isRefusedByBrowsers(port)).toBe(true);
    },
  );

  it.each([80, 443, 3000, 5000, 5062, 5999, 6001, 6664, 6670, 8000, 8080, 8443, 9000, 10_079, 10_081, 65_535])(
    '%i is none',
    (port) => {
      expect(isRefusedByBrowsers(port)).toBe(false);
    },
  );

  it.each([
    [8000, 8000],
    [6000, 6001],
    [6665, 6670],
    [10_080, 10_081],
    [0, 2],
    [65_535, 65_535],
    [65_536, undefined],
  ])('the first port from %i on that they open is %s', (from, port) => {
    expect(firstBrowsablePort(from)).toBe(port);
  });
});
