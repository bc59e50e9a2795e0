import { describe, expect, it } from 'vitest';
import { openOnPort } from '../../../../main/share/network/next-free-port.ts';

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** Calls `openOnPort` with ports that can't be had, and gives back what was tried and what came of it. */
async function search(port: number, takesNext: boolean, taken: Readonly<Record<number, string>>) {
  const tried: number[] = [];
  const open = async (wanted: number): Promise<number> => {
    tried.push(wanted);
    const code = taken[wanted];
    if (code !== undefined) throw refusal(code);
    return wanted;
  };
  const outcome = await openOnPort({ port, takesNext }, open).catch((error: NodeJS.ErrnoException) => error.code);
  return { tried, outcome };
}

describe('openOnPort', () => {
  it.each<[number, boolean, Record<number, string>, number[], number | string]>([
    // The port itself, and nothing else.
    [8000, false, {}, [8000], 8000],
    [8000, false, { 8000: 'EADDRINUSE' }, [8000], 'EADDRINUSE'],
    [6000, false, {}, [6000], 6000],
    [0, true, {}, [0], 0],
    // The next that can be had.
    [8000, true, {}, [8000], 8000],
    [8000, true, { 8000: 'EADDRINUSE', 8001: 'EADDRINUSE' }, [8000, 8001, 8002], 8002],
    [1022, true, { 1022: 'EACCES', 1023: 'EACCES' }, [1022, 1023, 1024], 1024],
    // Never one that browsers refuse.
    [6000, true, {}, [6001], 6001],
    [6664, true, { 6664: 'EADDRINUSE' }, [6664, 6670], 6670],
    // Another port helps against nothing but that the port can't be had.
    [8000, true, { 8000: 'EADDRNOTAVAIL' }, [8000], 'EADDRNOTAVAIL'],
    [8000, true, { 8000: 'EMFILE' }, [8000], 'EMFILE'],
    // There is none after the last.
    [65_535, true, { 65535: 'EADDRINUSE' }, [65_535], 'EADDRINUSE'],
    [65_534, true, { 65534: 'EACCES', 65535: 'EADDRINUSE' }, [65_534, 65_535], 'EACCES'],
  ])('%i, the next too: %s, of %j', async (port, takesNext, taken, tried, outcome) => {
    expect(await search(port, takesNext, taken)).toEqual({ tried, outcome });
  });
});
