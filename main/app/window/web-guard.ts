/** What no page in this app may do, whatever it shows: leave, open windows, embed other pages, use devices. */
import type { App, Session, WebContents } from 'electron';
import { PAGE_URL } from './page-scheme.ts';

/** Guards every page that will ever be made. Must be called before the first window is made. */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

/** Denies every permission: notifications, clipboard reading, camera, devices and what will be invented. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    // Reloading the page is no way out.
    if (url !== PAGE_URL) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
