/** Avahi, the resolver of most Linux desktops, on a computer of a test's own network. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { NamespacedHost } from './network-namespace.ts';
import { startOn } from './network-namespace.ts';
import type { Finished } from './run.ts';
import { run } from './run.ts';

export interface Avahi {
  /** Runs one of Avahi's tools on the same computer. */
  readonly ask: (tool: 'avahi-browse' | 'avahi-resolve', ...args: readonly string[]) => Promise<Finished>;
}

const BUS_CONFIGURATION = (socket: string): string => `<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/**
 * Starts a system bus and the daemon for this computer; `hostName` is its name, without `.local`. It speaks one protocol:
 * by two, it would find everything twice.
 */
export async function startAvahi(
  host: NamespacedHost,
  hostName: string,
  protocol: 'IPv4' | 'IPv6' = 'IPv4',
): Promise<Avahi> {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-avahi-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const socket = path.join(folder, 'bus');
  await writeFile(path.join(folder, 'bus.conf'), BUS_CONFIGURATION(socket));
  await writeFile(
    path.join(folder, 'avahi.conf'),
    `[server]\nhost-name=${hostName}\n${protocol === 'IPv4' ? 'use-ipv6=no' : 'use-ipv4=no'}\n[wide-area]\nenable-wide-area=no\n`,
  );
  const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  const bus = startOn(host, 'dbus-daemon', [
    `--config-file=${path.join(folder, 'bus.conf')}`,
    '--nofork',
    '--print-address',
  ]);
  await once(bus.stdout, 'data');
  // Each daemon writes its process number into its own /run: a mount namespace keeps them from each other. In a root in a
  // folder (chroot), which is no mount, there is nothing to make private.
  const script =
    'mount --make-rprivate / 2>/dev/null; mount -t tmpfs tmpfs /run && ' +
    'exec avahi-daemon --no-drop-root --no-chroot --no-rlimits -f "$0"';
  const namespace = ['--mount', '--propagation', 'unchanged'];
  const daemon = startOn(host, 'unshare', [...namespace, 'sh', '-c', script, path.join(folder, 'avahi.conf')], env);
  await untilStarted(daemon);
  return {
    ask: (tool, ...args) => {
      const [program, all] = host.on(tool, args);
      return run(program, all, env);
    },
  };
}

async function untilStarted(daemon: ReturnType<typeof startOn>): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    daemon.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (/Server startup complete/.test(output)) resolve();
    });
    daemon.once('close', () => reject(new Error(`avahi-daemon (Debian: avahi-daemon, avahi-utils) ended: ${output}`)));
    daemon.once('error', reject);
  });
}
