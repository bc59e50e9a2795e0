/** A D-Bus session of its own for one test, so that trays of other tests and of the desktop stay out of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** Starts a session bus and gives back its address. It ends with the test. */
export async function startSessionBus(): Promise<string> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    daemon.kill();
    if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'exit');
  });
  const [address] = await once(createInterface(daemon.stdout), 'line');
  return String(address);
}
