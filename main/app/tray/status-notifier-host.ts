/**
 * Whether somebody shows tray icons. Electron does not tell, and on Linux it looks for a host only once, when a tray is
 * made: a tray made too early stays invisible. So we ask the session bus ourselves, as the StatusNotifierItem
 * specification describes it.
 */
import { askSessionBus } from '../system/session-bus.ts';

/** The bus name of whoever keeps the list of icons. */
export const TRAY_WATCHER = 'org.kde.StatusNotifierWatcher';

/** Windows and macOS always have a place for the icon; on Linux it depends on the desktop. */
export async function hasTrayHost(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (platform !== 'linux') return true;
  const question = {
    destination: TRAY_WATCHER,
    object: '/StatusNotifierWatcher',
    method: 'org.freedesktop.DBus.Properties.Get',
    args: [`string:${TRAY_WATCHER}`, 'string:IsStatusNotifierHostRegistered'],
  };
  return (await askSessionBus(question, environment))?.includes('boolean true') ?? false;
}
