/** The real app in a network of its own, found there by name from another computer, which has Avahi. */
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { toHostName } from '../../main/announce/mdns-records.ts';
import { startAvahi } from '../support/avahi.ts';
import { createNetwork, describeInNetworks, moveHost, startOn } from '../support/network-namespace.ts';
import { createHome, environmentFor, ROOT, resolveRuntime, runtimeSwitches } from '../support/porthole-app.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const SOON = { timeout: 30_000, interval: 200 };
const NAME = toHostName(hostname(), 1);

describeInNetworks('the app', () => {
  it('is opened by name on another computer, also when its address changes, and is gone when it quits', async () => {
    const [here, there] = createNetwork();
    const avahi = await startAvahi(there, 'other');
    const resolve = async (): Promise<string> => (await avahi.ask('avahi-resolve', '--name', NAME)).stdout.trim();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { executable } = await resolveRuntime();
    const env = { ...environmentFor(await createHome()), PORTHOLE_MDNS: '' };
    const app = startOn(here, executable, [...runtimeSwitches(), ROOT, '--port', '8123', folder], env);

    await expect.poll(resolve, SOON).toBe(`${NAME}\t10.77.0.1`);
    const url = `http://${NAME}:8123/a.txt`;
    const fetch = (address: string) =>
      there.run('curl', ['--silent', '--fail', '--max-time', '10', '--resolve', `${NAME}:8123:${address}`, url]);
    expect(await fetch('10.77.0.1')).toMatchObject({ status: 0, stdout: 'hello' });
    const browse = async (): Promise<string> =>
      (await avahi.ask('avahi-browse', '--resolve', '--parsable', '--terminate', '_http._tcp')).stdout;
    await expect.poll(browse, SOON).toContain(`;${NAME};10.77.0.1;8123;`);

    moveHost(here, '10.77.0.9');
    await expect.poll(resolve, SOON).toBe(`${NAME}\t10.77.0.9`);
    expect(await fetch('10.77.0.9')).toMatchObject({ stdout: 'hello' });

    app.kill('SIGTERM');
    await once(app, 'close');
    await expect.poll(resolve, SOON).toBe('');
  });
});
