/** The app, put together: builds everything, owns nothing. */
import path from 'node:path';
import { app, ipcMain, Menu, nativeTheme, powerMonitor, session } from 'electron';
import { packBatch } from './access-log/packed-batch.ts';
import { createActions, sharePaths } from './app/calls/actions.ts';
import { tellStayed } from './app/calls/ask-before-cut.ts';
import { createExposureGuard } from './app/calls/ask-before-exposing.ts';
import type { AllCallParts } from './app/calls/calls.ts';
import { createCalls } from './app/calls/calls.ts';
import { createGrants } from './app/calls/grants.ts';
import { DiagnosticLog } from './app/diagnostics/diagnostic-log.ts';
import { dieOf, endWithoutFolder, logFolderOf, watchForFaults } from './app/diagnostics/faults.ts';
import { askPerson } from './app/dialogs/message-box.ts';
import { AppExit } from './app/launch/app-exit.ts';
import type { LaunchRequest } from './app/launch/command-line.ts';
import { parseCommandLine } from './app/launch/command-line.ts';
import { createFinishStart } from './app/launch/finish-start.ts';
import { OpenedPaths } from './app/launch/opened-paths.ts';
import { PathGatherer } from './app/launch/path-gatherer.ts';
import { shareRequested } from './app/launch/share-requested.ts';
import { claimSingleInstance, onLaterStart } from './app/launch/single-instance.ts';
import { isUsableFolder } from './app/launch/user-data-folder.ts';
import type { AppAction } from './app/model/app-action.ts';
import { AppModel } from './app/model/app-model.ts';
import { Notifier } from './app/notifications/notifier.ts';
import { ShareMonitor } from './app/notifications/share-monitor.ts';
import { Exports } from './app/records/exports.ts';
import { SettingsStore } from './app/settings/settings-store.ts';
import { Announcements } from './app/shares/announcements.ts';
import type { AppShare } from './app/shares/app-share.ts';
import { createCheckCalls } from './app/shares/share-checks.ts';
import type { ShareListOwner } from './app/shares/share-list.ts';
import { ShareList } from './app/shares/share-list.ts';
import { chooseTags } from './app/shares/tag-choice.ts';
import { APP_ID } from './app/system/app-id.ts';
import { wasStartedAtLogin } from './app/system/login-items.ts';
import { readSystemFacts } from './app/system/system-facts.ts';
import { createUpdateCheck } from './app/system/updates.ts';
import { AppTray } from './app/tray/tray.ts';
import { TrayIcons } from './app/tray/tray-icons.ts';
import { resolveTrayView } from './app/tray/tray-view.ts';
import { MainWindow } from './app/window/main-window.ts';
import { PAGE_ORIGIN, registerPageScheme, servePage } from './app/window/page-scheme.ts';
import { canReopen, Reopening } from './app/window/reopening.ts';
import { denyPermissions, guardPages } from './app/window/web-guard.ts';
import { WindowCommands } from './app/window/window-commands.ts';
import { handleCalls } from './ipc/call-handlers.ts';
import type { Notify } from './ipc/notices.ts';
import { createNotify } from './ipc/notices.ts';
import type { ShareEvent } from './share/share-event.ts';
import { hearing } from './share/share-event.ts';

interface Parts extends AllCallParts {
  readonly tray: AppTray;
  readonly reopening: Reopening;
  readonly monitor: ShareMonitor;
  readonly settings: SettingsStore;
  readonly exit: AppExit;
  readonly act: (action: AppAction) => void;
  /** Makes what a person does not see in the first frame: menu bar and tray. Once, however often it is called. */
  readonly finishStart: () => void;
}

const WORKER_SCRIPT = path.join(__dirname, 'share-worker.cjs');
const PRELOAD_SCRIPT = path.join(__dirname, 'preload.cjs');
const ASSETS_FOLDER = path.join(__dirname, 'assets');
const PAGE_FOLDER = path.join(__dirname, '..', 'renderer');

const log = new DiagnosticLog(logFolderOf(app));
watchForFaults(app, log);
const openedPaths = new OpenedPaths(app);
const launchRequest = parseCommandLine({
  argv: process.argv,
  workingDirectory: process.cwd(),
  appPath: app.isPackaged ? undefined : app.getAppPath(),
});

// By this name Windows knows whose notifications and whose buttons in the task bar they are.
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);

if (claimSingleInstance(app, launchRequest)) {
  registerPageScheme();
  guardPages(app);
  // The menu bar comes after the first frame; without this line Electron would make one of its own before it.
  Menu.setApplicationMenu(null);
  launch(launchRequest).catch((error: unknown) => dieOf(error, app, log));
} else if (isUsableFolder(app.getPath('userData'))) {
  // The first start has got the request.
  app.quit();
} else {
  void endWithoutFolder(app);
}

async function launch(request: LaunchRequest): Promise<void> {
  const [settings] = await Promise.all([
    SettingsStore.open(app.getPath('userData'), (error) => log.error('The settings', error)),
    app.whenReady(),
  ]);
  log.info(`Porthole ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`);
  nativeTheme.themeSource = settings.current.preferences.theme;
  denyPermissions(session.defaultSession);
  servePage(PAGE_FOLDER);

  const parts = compose(settings);
  handleCalls({
    registry: ipcMain,
    pageOrigin: PAGE_ORIGIN,
    calls: createCalls(parts),
    reportBug: (error) => log.error('A call was rejected', error),
  });
  if (request.hidden || wasStartedAtLogin(app)) parts.finishStart();
  else parts.window.open();
  listen(parts);
  await shareRequested(parts, request);
  parts.shares.startRemembered();
}

function compose(settings: SettingsStore): Parts {
  const notify = createNotify(() => window.webContents, { registry: ipcMain, pageOrigin: PAGE_ORIGIN });
  const shares = new ShareList(
    settings,
    { workerScript: WORKER_SCRIPT, tags: chooseTags(app, log) },
    listenToShares(() => parts, notify),
  );
  const exports = new Exports();
  const checks = createCheckCalls({
    shares,
    version: app.getVersion(),
    onProgress: (share, report) => notify('check', { share, report }),
  });
  const model: AppModel = new AppModel(readSystemFacts(app), settings, shares);
  const window: MainWindow = createWindow(() => parts);
  const tray: AppTray = createTray(() => parts);
  const monitor = createMonitor(() => parts);
  const reopening = createReopening(() => parts);
  const announcements = createAnnouncements(() => parts);
  const exitParts = { app, model, window, tray, reopening, shares, monitor, announcements, exports, settings, log };
  const exit = new AppExit(exitParts);
  const commands = new WindowCommands((command) => notify('command', command));
  const grants = createGrants(ipcMain, PAGE_ORIGIN);
  const act = createActions({ model, shares, window, grants }, { commands, quit: () => app.quit() });
  model.onChange((state) => {
    notify('state', state);
    monitor.update(state, shares.activity);
    if (process.env.PORTHOLE_MDNS !== 'off') announcements.update(state);
  });
  const checkForUpdates = createUpdates(() => parts);
  const shown = { model, window, tray, reopening, settings, act, checkForUpdates };
  const finishStart = createFinishStart(() => ({ app, log, ...shown }));
  const parts: Parts = { ...shown, shares, grants, monitor, exports, checks, commands, exit, finishStart };
  return parts;
}

function createWindow(parts: () => Parts): MainWindow {
  return new MainWindow({
    preload: PRELOAD_SCRIPT,
    icon: path.join(ASSETS_FOLDER, 'window.png'),
    words: () => parts().model.words,
    place: () => parts().settings.current.window,
    rememberPlace: (place) => parts().settings.update({ window: place }),
    closed: () => {
      parts().commands.windowClosed();
      parts().model.showSettings(false);
    },
    closeRequested: () => void parts().exit.closeWindow(),
    settled: () => parts().finishStart(),
    pageFailed: (reason) => {
      parts().commands.pageFailed();
      log.error(`The page failed: ${reason}`);
    },
  });
}

function createTray(parts: () => Parts): AppTray {
  return new AppTray({
    icons: new TrayIcons(ASSETS_FOLDER),
    view: () => {
      const { model, shares } = parts();
      return resolveTrayView(model.state, (share) => shares.get(share).activity, model.words);
    },
    act: (action) => parts().act(action),
    shownChanged: (isShown) => {
      parts().model.setHasTray(isShown);
      parts().reopening.check();
    },
  });
}

/** The name under which the shares are found in the local network. */
function createAnnouncements(parts: () => Parts): Announcements {
  return new Announcements({
    named: (hostName) => {
      const { shares, model } = parts();
      shares.setHostName(hostName);
      model.changed();
    },
    failed: (error) => log.error('The name in the local network', error),
  });
}

function createUpdates(parts: () => Parts): (() => void) | undefined {
  return createUpdateCheck({
    app,
    words: () => parts().model.words,
    ask: (question) => askPerson(parts().window.browserWindow, question),
    log,
  });
}

/** What becomes of what the shares tell. */
function listenToShares(parts: () => Parts, notify: Notify): ShareListOwner {
  return {
    admission: createExposureGuard(parts, {
      ownFolder: app.getPath('userData'),
      reportError: (error) => log.error('Asking before sharing', error),
    }),
    changed: () => parts().model.changed(),
    tally: ({ id, records: { totals, logFile } }) => notify('tally', { share: id, totals, logFile }),
    ended: ({ id }, cause) => parts().monitor.ended(id, cause),
    tell: (share, event) => hearShare(parts(), notify, share)(event),
  };
}

function hearShare(parts: Parts, notify: Notify, { id, state: { name } }: AppShare): (event: ShareEvent) => void {
  const { window, monitor, model, shares, tray } = parts;
  return hearing({
    status: ({ status }) => {
      if (status.state === 'failed') log.error(`The share ${id} failed: ${status.problem}: ${status.detail}`);
    },
    complained: ({ text }) => log.error(`The share ${id}: ${text.trimEnd()}`),
    log: ({ batch }) => {
      if (window.webContents !== undefined) notify('log', { share: id, batch: packBatch(batch) });
      monitor.logged(id, batch);
    },
    transfers: (event) => {
      notify('transfers', { ...event, share: id });
      tray.updateSoon();
      monitor.transferred(id, event.transfers);
      monitor.update(model.state, shares.activity);
    },
    refused: ({ visitors }) => monitor.refused(id, visitors),
    unchanged: ({ problem, port }) => tellStayed(parts, { name, problem, port }),
    trouble: (event) => {
      notify('trouble', { ...event, share: id });
      monitor.troubled(id, event.trouble);
    },
  });
}

function createMonitor(parts: () => Parts): ShareMonitor {
  const notifier = new Notifier({
    icon: path.join(ASSETS_FOLDER, 'window.png'),
    preferences: () => parts().settings.current.preferences,
    words: () => parts().model.words,
    isWatched: () => parts().window.isFocused,
    clicked: (share) => parts().act({ kind: 'show-share', share }),
  });
  return new ShareMonitor(notifier, (share) => parts().shares.nameOf(share) ?? app.getName());
}

function createReopening(parts: () => Parts): Reopening {
  return new Reopening({
    canReopen: () => canReopen(parts()),
    openWindow: () => parts().window.open(),
  });
}

function listen({ model, window, shares, grants, exit }: Parts): void {
  const gatherer = new PathGatherer((paths) => void sharePaths({ model, shares, window, grants }, paths));
  onLaterStart(app, (request) => {
    if (!request.hidden) window.open();
    // A port is meant for what came with it.
    if (request.port === undefined) gatherer.add(request.paths);
    void shareRequested(
      { model, shares, window, grants },
      request.port === undefined ? { ...request, paths: [] } : request,
    );
  });
  openedPaths.take((opened) => {
    window.open();
    gatherer.add([opened]);
  });
  app.on('activate', () => window.open());
  powerMonitor.on('resume', () => shares.lookAround());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void exit.end());
}
