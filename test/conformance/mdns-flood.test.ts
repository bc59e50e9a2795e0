/** A neighbour who sends what is dear to read, to the computer that announces: it has its part of the time, and no more. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { announce, browse } from '../support/announcing.ts';
import { startAvahi } from '../support/avahi.ts';
import { addAddress, createNetwork, describeInNetworks, startOn } from '../support/network-namespace.ts';

const SOON = { timeout: 30_000, interval: 100 };
const FLOODER = '10.77.0.66';
const PACKETS_PER_S = 1_500;
/** Reading all that fits into the socket takes nearly all of it. */
const MAX_PART_OF_PROCESSOR = 0.4;

/** Milliseconds of processor time of a process's first thread so far; see proc(5). */
const readCpuMs = (pid: number): number => Number.parseInt(readFileSync(`/proc/${pid}/schedstat`, 'latin1'), 10) / 1e6;

describeInNetworks('a share in the local network, while a neighbour floods it', () => {
  it('is found by others, and spends little time on what it is sent', async () => {
    const [here, there] = createNetwork();
    addAddress(there, FLOODER);
    const avahi = await startAvahi(there, 'other');
    const announcing = await announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk.local');
    const args = [path.resolve('test/support/mdns-flooder.cjs'), FLOODER, here.address, String(PACKETS_PER_S)];
    const flooder = startOn(there, process.execPath, args);
    await once(flooder.stdout, 'data');
    const [cpu, start] = [readCpuMs(announcing.pid), performance.now()];
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Photos desk\.local 10\.77\.0\.1 8000 /)]);
    // As many as were meant to be sent were sent meanwhile.
    const [line] = (await once(flooder.stdout, 'data')) as [Buffer];
    expect(Number(/sent (\d+)/.exec(line.toString())?.[1])).toBeGreaterThan(PACKETS_PER_S / 2);
    expect(readCpuMs(announcing.pid) - cpu).toBeLessThan((performance.now() - start) * MAX_PART_OF_PROCESSOR);
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
  });
});
