/**
 * Whether somebody shows notifications, and how they read them. On Linux Electron waits for the notification server in
 * the main thread, for half a minute if it hangs; so we ask it first, from outside, and leave it alone unless it answers.
 */
import { askSessionBus } from '../system/session-bus.ts';

/** A server that answers. */
export interface NotificationServer {
  /** Whether it takes the text below the title for markup, in which `&` and `<` have to be escaped. */
  readonly readsMarkup: boolean;
  /** Whether it shows buttons. */
  readonly takesActions: boolean;
}

/** undefined when nobody would show a notification. Windows and macOS always do, unless a person has forbidden it. */
export async function findNotificationServer(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Promise<NotificationServer | undefined> {
  if (platform !== 'linux') return { readsMarkup: false, takesActions: platform === 'darwin' };
  const question = {
    destination: 'org.freedesktop.Notifications',
    object: '/org/freedesktop/Notifications',
    method: 'org.freedesktop.Notifications.GetCapabilities',
  };
  const capabilities = await askSessionBus(question, environment);
  if (capabilities === undefined) return undefined;
  return {
    readsMarkup: /\bbody-markup\b/.test(capabilities),
    takesActions: /\bactions\b/.test(capabilities),
  };
}
