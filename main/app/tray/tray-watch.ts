/**
 * Notices when a tray appears or goes on Linux: `dbus-monitor`, which comes with D-Bus itself, waits for the bus to say
 * so. Nothing is polled, and the app needs no D-Bus library.
 */
import { spawn } from 'node:child_process';
import { hasSessionBus } from '../system/session-bus.ts';
import { TRAY_WATCHER } from './status-notifier-host.ts';

/** The list of icons has another keeper or none, or whoever shows them has come or gone. */
const RULES = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${TRAY_WATCHER}'`,
  `type='signal',interface='${TRAY_WATCHER}',member='StatusNotifierHostRegistered'`,
  `type='signal',interface='${TRAY_WATCHER}',member='StatusNotifierHostUnregistered'`,
];

/**
 * Calls `changed` when a tray may have come or gone, and once when the watch has begun. It ends with the bus; where it
 * can not begin, nothing is called. Gives back what ends it.
 */
export async function watchTrays(environment: NodeJS.ProcessEnv, changed: () => void): Promise<() => void> {
  if (!(await hasSessionBus(environment))) return () => undefined;
  const monitor = spawn('dbus-monitor', ['--session', ...RULES], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Its first words are about itself: from then on it hears.
  monitor.stdout.on('data', changed);
  monitor.on('error', () => undefined);
  monitor.on('exit', changed);
  return () => {
    monitor.stdout.off('data', changed);
    monitor.off('exit', changed);
    monitor.kill();
  };
}
