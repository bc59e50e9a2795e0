/**
 * Whether somebody shows tray icons. Electron does not tell, and on Linux it looks for a host only once, when a tray is
 * made: a tray made too early stays invisible. So we ask the session bus ourselves, as the StatusNotifierItem
 * specification describes it.
 */
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const QUESTION_TIMEOUT_MS = 2000;
const QUESTION = [
  '--session',
  '--print-reply=literal',
  '--dest=org.kde.StatusNotifierWatcher',
  '/StatusNotifierWatcher',
  'org.freedesktop.DBus.Properties.Get',
  'string:org.kde.StatusNotifierWatcher',
  'string:IsStatusNotifierHostRegistered',
];

/** Windows and macOS always have a place for the icon; on Linux it depends on the desktop. */
export async function hasTrayHost(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (platform !== 'linux') return true;
  // Without this look, asking would start a bus of its own.
  if (!(await hasSessionBus(environment))) return false;
  try {
    const { stdout } = await run('dbus-send', QUESTION, { timeout: QUESTION_TIMEOUT_MS });
    return stdout.includes('boolean true');
  } catch {
    return false;
  }
}

async function hasSessionBus(environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (environment.DBUS_SESSION_BUS_ADDRESS) return true;
  const runtimeFolder = environment.XDG_RUNTIME_DIR;
  if (!runtimeFolder) return false;
  try {
    await access(path.join(runtimeFolder, 'bus'));
    return true;
  } catch {
    return false;
  }
}
