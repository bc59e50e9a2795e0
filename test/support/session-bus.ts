/** A D-Bus session of its own for one test, so that trays of other tests and of the desktop stay out of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterwards } from './afterwards.ts';
import { createTempFolder } from './temp-folder.ts';

/** A bus that starts no services: whoever is on it was put there by the test. */
const CONFIGURATION = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a session bus and gives back its address. It ends with the test. */
export async function startSessionBus(): Promise<string> {
  const folder = await createTempFolder({ 'session.conf': CONFIGURATION });
  const config = path.join(folder, 'session.conf');
  const daemon = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    // It complains about limits that a container does not let it raise.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  afterwards(async () => {
    daemon.kill();
    if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'exit');
  });
  const [address] = await once(createInterface(daemon.stdout), 'line');
  return String(address);
}
