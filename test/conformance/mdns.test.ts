/** Announcing in the local network (RFC 6762, RFC 6763), judged by Avahi on the other end of a cable. */
import { expect, it } from 'vitest';
import { announce, browse } from '../support/announcing.ts';
import type { Avahi } from '../support/avahi.ts';
import { startAvahi } from '../support/avahi.ts';
import { createNetwork, describeInNetworks, moveToIpv6 } from '../support/network-namespace.ts';

const SOON = { timeout: 30_000, interval: 100 };

/** What Avahi knows of a host name: its address, or why there is none. */
async function resolve(avahi: Avahi, name: string): Promise<string> {
  const { stdout, stderr } = await avahi.ask('avahi-resolve', '--name', name);
  return stdout + stderr;
}

describeInNetworks('a share in the local network', () => {
  it('is found with its name, address and port, and is gone after the goodbye', async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    const announcing = await announce(here, 'Desk.example', 'Holiday 2026. 照片', 8000);
    await announcing.heard('desk.local');
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Holiday\\0322026.* desk\.local 10\.77\.0\.1 8000 "path=\/"$/)]);
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\t10.77.0.1\n');
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toMatch(/Timeout/);
  });

  it('is found in a network that has nothing but IPv6', async () => {
    const [here, there] = createNetwork();
    moveToIpv6(here, 'fd77::1');
    moveToIpv6(there, 'fd77::2');
    const avahi = await startAvahi(there, 'other', 'IPv6');
    const announcing = await announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk.local');
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Photos desk\.local fd77::1 8000 "path=\/"$/)]);
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\tfd77::1\n');
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
  });

  it("takes another name when its computer's is taken, and leaves the other alone", async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'desk');
    const announcing = await announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk-2.local');
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\t10.77.0.2\n');
    await expect.poll(() => resolve(avahi, 'desk-2.local'), SOON).toBe('desk-2.local\t10.77.0.1\n');
    await expect.poll(() => browse(avahi), SOON).toEqual([expect.stringMatching(/ desk-2\.local 10\.77\.0\.1 8000 /)]);
  });

  it("leaves the computer's name to the system where that answers for it", async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    await startAvahi(here, 'desk');
    const announcing = await announce(here, 'desk', 'Photos', 8000);
    await announcing.heard('desk.local');
    await expect
      .poll(() => browse(avahi), SOON)
      .toEqual([expect.stringMatching(/^Photos desk\.local 10\.77\.0\.1 8000 /)]);
    await announcing.end();
    await expect.poll(() => browse(avahi), SOON).toEqual([]);
    // The goodbye was for the share alone.
    await expect.poll(() => resolve(avahi, 'desk.local'), SOON).toBe('desk.local\t10.77.0.1\n');
  });

  it('has two names when two computers share under the same one', async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    const first = await announce(here, 'desk', 'Photos', 8000);
    await first.heard('desk.local');
    const second = await announce(there, 'laptop', 'Photos', 8000);
    await second.heard('laptop.local');
    await expect
      .poll(async () => (await browse(avahi)).sort(), SOON)
      .toEqual([
        expect.stringMatching(/^Photos desk\.local 10\.77\.0\.1 /),
        expect.stringMatching(/^Photos\\032\\0402\\041 laptop\.local 10\.77\.0\.2 /),
      ]);
  });
});
