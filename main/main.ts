/** The app, put together: builds everything, owns nothing. */
import path from 'node:path';
import { app, ipcMain, Menu, nativeTheme, powerMonitor, session } from 'electron';
import { packBatch } from './access-log/packed-batch.ts';
import { Actions } from './app/calls/actions.ts';
import { createAppCalls } from './app/calls/app-calls.ts';
import { tellStayed } from './app/calls/ask-before-cut.ts';
import { askBeforeExposing } from './app/calls/ask-before-exposing.ts';
import { createGrants } from './app/calls/grants.ts';
import { createLinkCalls } from './app/calls/link-calls.ts';
import { createOptionCalls } from './app/calls/option-calls.ts';
import { receiveFiles } from './app/calls/receive-files.ts';
import { createReceivingCalls } from './app/calls/receiving-calls.ts';
import { createExportCalls, createLogFileCalls, createSavedLogCalls } from './app/calls/record-calls.ts';
import { createShareCalls } from './app/calls/share-calls.ts';
import { ShareChooser } from './app/calls/share-chooser.ts';
import { ShareEndings } from './app/calls/share-endings.ts';
import { createShareListCalls } from './app/calls/share-list-calls.ts';
import { DiagnosticLog } from './app/diagnostics/diagnostic-log.ts';
import { dieOf, endWithoutFolder, logFolderOf, watchForFaults } from './app/diagnostics/faults.ts';
import { Dialogs } from './app/dialogs/dialogs.ts';
import { AppExit } from './app/launch/app-exit.ts';
import type { LaunchRequest } from './app/launch/command-line.ts';
import { parseCommandLine } from './app/launch/command-line.ts';
import { beginSystemSwitches, createFinishStart, followChanges, tellOfReading } from './app/launch/finish-start.ts';
import { OpenedPaths } from './app/launch/opened-paths.ts';
import { PathGatherer } from './app/launch/path-gatherer.ts';
import { QuitQuestions } from './app/launch/quit-questions.ts';
import { shareRequested } from './app/launch/share-requested.ts';
import { claimSingleInstance, onLaterStart } from './app/launch/single-instance.ts';
import { isUsableFolder } from './app/launch/user-data-folder.ts';
import { WindowClosing } from './app/launch/window-closing.ts';
import { AppModel } from './app/model/app-model.ts';
import { Notifier } from './app/notifications/notifier.ts';
import { ShareMonitor } from './app/notifications/share-monitor.ts';
import { Exports } from './app/records/exports.ts';
import { SettingsStore } from './app/settings/settings-store.ts';
import { Announcements } from './app/shares/announced-shares.ts';
import type { AppShare } from './app/shares/app-share.ts';
import { createEncryptionCalls } from './app/shares/encryption-calls.ts';
import { ExposureGuard } from './app/shares/exposure-guard.ts';
import { createCheckCalls } from './app/shares/share-checks.ts';
import type { ShareListOwner } from './app/shares/share-list.ts';
import { ShareList } from './app/shares/share-list.ts';
import { trashFor } from './app/shares/system-trash.ts';
import { chooseTags } from './app/shares/tag-key.ts';
import { systemTokenSafe } from './app/shares/token-safe.ts';
import { APP_ID } from './app/system/app-id.ts';
import { wasStartedAtLogin } from './app/system/login-items.ts';
import { readSystemFacts } from './app/system/system-facts.ts';
import { createUpdateCheck } from './app/system/updates.ts';
import { AppTray } from './app/tray/tray.ts';
import { TrayIcons } from './app/tray/tray-icons.ts';
import { resolveTrayView } from './app/tray/tray-view.ts';
import { MainWindow } from './app/window/main-window.ts';
import { createMenuBar } from './app/window/menu-bar.ts';
import { PAGE_ORIGIN, registerPageScheme, servePage } from './app/window/page-scheme.ts';
import { canReopen, Reopening } from './app/window/reopening.ts';
import { denyPermissions, guardPages } from './app/window/web-guard.ts';
import { WindowCommands } from './app/window/window-commands.ts';
import type { AppState } from './ipc/app-state.ts';
import { handleCalls } from './ipc/call-handlers.ts';
import type { Calls } from './ipc/contract.ts';
import type { Notify } from './ipc/notices.ts';
import { createNotify } from './ipc/notices.ts';
import type { ShareEvent } from './share/share-event.ts';
import { hearing } from './share/share-event.ts';

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

async function launch(request: LaunchRequest): Promise<void> {
  const [settings] = await Promise.all([
    SettingsStore.open(app.getPath('userData'), (error) => log.error('The settings', error)),
    app.whenReady(),
  ]);
  log.info(`Porthole ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`);
  nativeTheme.themeSource = settings.current.preferences.theme;
  denyPermissions(session.defaultSession);
  servePage(PAGE_FOLDER);
  await new Porthole(settings).start(request);
}

/**
 * Every object of the app, made in the order in which they use each other. What one of them hears of later ones is asked when
 * it happens, and by then they are all there.
 */
class Porthole {
  readonly #settings: SettingsStore;
  readonly #notify: Notify;
  readonly #shares: ShareList;
  readonly #model: AppModel;
  readonly #window: MainWindow;
  readonly #commands: WindowCommands;
  readonly #dialogs: Dialogs;
  readonly #grants = createGrants(ipcMain, PAGE_ORIGIN);
  readonly #chooser: ShareChooser;
  readonly #endings: ShareEndings;
  readonly #actions: Actions;
  readonly #tray: AppTray;
  readonly #reopening: Reopening;
  readonly #monitor: ShareMonitor;
  readonly #announcements: Announcements;
  readonly #exports = new Exports();
  readonly #checkForUpdates: (() => void) | undefined;
  readonly #finishStart: () => void;
  readonly #exit: AppExit;
  readonly #closing: WindowClosing;

  constructor(settings: SettingsStore) {
    this.#settings = settings;
    this.#notify = createNotify(() => this.#window.webContents, { registry: ipcMain, pageOrigin: PAGE_ORIGIN });
    const means = { workerScript: WORKER_SCRIPT, tags: chooseTags(app, log), tokenSafe: systemTokenSafe };
    this.#shares = new ShareList(settings, means, this.#listenToShares());
    this.#model = new AppModel(readSystemFacts(app), settings, this.#shares);
    this.#commands = new WindowCommands((command) => this.#notify('command', command));
    this.#window = this.#createWindow();
    this.#dialogs = new Dialogs(
      () => this.#window.browserWindow,
      () => this.#model.words,
    );
    this.#chooser = new ShareChooser(
      this.#shares,
      this.#dialogs,
      this.#grants.shared,
      () => settings.current.recentFolders,
    );
    this.#endings = new ShareEndings(this.#shares, this.#dialogs);
    this.#actions = this.#createActions();
    this.#tray = this.#createTray();
    this.#reopening = this.#createReopening();
    this.#monitor = this.#createMonitor();
    this.#announcements = this.#createAnnouncements();
    this.#checkForUpdates = this.#createUpdates();
    this.#finishStart = this.#createFinishStart();
    this.#closing = new WindowClosing(this.#shares, settings, this.#tray, this.#dialogs);
    this.#exit = this.#createExit();
    this.#model.onChange((state) => this.#tellState(state));
  }

  async start(request: LaunchRequest): Promise<void> {
    this.#answerCalls();
    if (request.hidden || wasStartedAtLogin(app)) this.#finishStart();
    else this.#window.open();
    this.#listen();
    await this.#shareRequested(request);
    this.#shares.startRemembered();
  }

  #answerCalls(): void {
    const checks = createCheckCalls({
      shares: this.#shares,
      version: app.getVersion(),
      onProgress: (share, report) => this.#notify('check', { share, report }),
    });
    const calls: Calls = {
      ...checks,
      ...createEncryptionCalls(this.#shares),
      ...createAppCalls(this.#model, this.#settings, this.#commands, this.#checkForUpdates),
      ...createShareCalls(this.#shares, this.#chooser, this.#endings),
      ...createShareListCalls(this.#shares, this.#chooser, this.#endings, this.#grants.shared),
      ...createOptionCalls(this.#shares, this.#endings),
      ...createReceivingCalls(this.#shares, this.#receiveFiles),
      ...createLinkCalls(this.#shares, this.#dialogs),
      ...createLogFileCalls(this.#model, this.#shares, this.#dialogs, this.#grants.logFolders),
      ...createSavedLogCalls(this.#model, this.#dialogs),
      ...createExportCalls(this.#exports, this.#shares, this.#dialogs, app.getVersion()),
    };
    const reportBug = (error: unknown): void => log.error('A call was rejected', error);
    handleCalls({ registry: ipcMain, pageOrigin: PAGE_ORIGIN, calls, reportBug });
  }

  #tellState(state: AppState): void {
    this.#notify('state', state);
    this.#exit.sharesChanged();
    this.#monitor.update(state, this.#shares.activity);
    if (process.env.PORTHOLE_MDNS !== 'off') this.#announcements.update(state);
  }

  #createWindow(): MainWindow {
    return new MainWindow({
      preload: PRELOAD_SCRIPT,
      icon: path.join(ASSETS_FOLDER, 'window.png'),
      words: () => this.#model.words,
      place: () => this.#settings.current.window,
      rememberPlace: (place) => this.#settings.update({ window: place }),
      closed: () => {
        this.#commands.windowClosed();
        this.#model.showSettings(false);
      },
      closeRequested: () => void this.#closeWindow(),
      settled: () => this.#finishStart(),
      pageFailed: (reason) => {
        this.#commands.pageFailed();
        log.error(`The page failed: ${reason}`);
      },
    });
  }

  /** The person closes the window. */
  async #closeWindow(): Promise<void> {
    if (this.#exit.isUnderWay) return;
    const outcome = await this.#closing.ask();
    this.#model.changed();
    if (outcome === 'closes') this.#window.destroy();
    else if (outcome === 'quits') await this.#exit.quit();
  }

  #createActions(): Actions {
    return new Actions(this.#shares, this.#chooser, this.#endings, {
      open: () => this.#window.open(),
      showSettings: (isShown) => this.#model.showSettings(isShown),
      tell: (command) => this.#commands.tell(command),
      receiveFiles: this.#receiveFiles,
    });
  }

  readonly #receiveFiles = (): Promise<void> =>
    receiveFiles({
      shares: this.#shares,
      dialogs: this.#dialogs,
      downloads: () => app.getPath('downloads'),
      reportError: (error) => log.error('Making a drop box', error),
    });

  #createTray(): AppTray {
    return new AppTray({
      icons: new TrayIcons(ASSETS_FOLDER),
      view: () => resolveTrayView(this.#model.state, (share) => this.#shares.get(share).activity, this.#model.words),
      act: this.#actions.act,
      shownChanged: (isShown) => {
        this.#model.setHasTray(isShown);
        this.#reopening.check();
      },
    });
  }

  #createReopening(): Reopening {
    const ways = { tray: this.#tray, window: this.#window, settings: this.#settings };
    return new Reopening({ canReopen: () => canReopen(ways), openWindow: () => this.#window.open() });
  }

  #createMonitor(): ShareMonitor {
    const notifier = new Notifier({
      icon: path.join(ASSETS_FOLDER, 'window.png'),
      preferences: () => this.#settings.current.preferences,
      words: () => this.#model.words,
      isWatched: () => this.#window.isFocused,
      act: (action) => this.#actions.act(action),
    });
    return new ShareMonitor(notifier, (share) => this.#shares.nameOf(share) ?? app.getName());
  }

  /** The name under which the shares are found in the local network. */
  #createAnnouncements(): Announcements {
    return new Announcements({
      named: (hostName) => {
        this.#shares.setHostName(hostName);
        this.#model.changed();
      },
      failed: (error) => log.error('The name in the local network', error),
    });
  }

  #createUpdates(): (() => void) | undefined {
    return createUpdateCheck({
      app,
      words: () => this.#model.words,
      ask: (question) => this.#dialogs.ask(question),
      log,
    });
  }

  #createFinishStart(): () => void {
    return createFinishStart(async () => {
      const setMenuBar = createMenuBar(this.#actions.act);
      followChanges(this.#model, this.#window, this.#tray, () => {
        const { state, words } = this.#model;
        setMenuBar({ state, words, isDevelopment: !app.isPackaged, checkForUpdates: this.#checkForUpdates });
      });
      await this.#tray.start();
      this.#reopening.check();
      void tellOfReading(this.#settings, this.#dialogs, log);
      await beginSystemSwitches(app, this.#model, this.#dialogs, log);
    });
  }

  #createExit(): AppExit {
    return new AppExit(app, this.#shares, new QuitQuestions(this.#shares, this.#settings, this.#dialogs), [
      () => this.#window.destroy(),
      () => this.#tray.close(),
      () => this.#reopening.close(),
      () => this.#monitor.close(),
      () => this.#announcements.close(),
      () => this.#shares.close(),
      () => this.#exports.close(),
      () => this.#settings.flush(),
      () => log.flush(),
    ]);
  }

  #listenToShares(): ShareListOwner {
    return {
      admission: new ExposureGuard({
        places: () => ({ ownFolders: [app.getPath('userData')], logFolder: this.#settings.logFiles.folder }),
        ask: (exposure) => askBeforeExposing(this.#dialogs, exposure),
        chooseAnother: ({ files }, into) => {
          const choice = files === undefined ? this.#chooser.chooseFolder(into) : this.#chooser.chooseFiles(into);
          choice.catch((error: unknown) => log.error('Asking before sharing', error));
        },
        reportError: (error) => log.error('Asking before sharing', error),
      }),
      changed: () => this.#model.changed(),
      tally: ({ id, records: { totals, logFile } }) => this.#notify('tally', { share: id, totals, logFile }),
      ended: ({ id }, cause) => this.#monitor.ended(id, cause),
      tell: (share, event) => this.#hear(share, event),
    };
  }

  /** What becomes of what a share tells. */
  #hear(share: AppShare, event: ShareEvent): void {
    const { id } = share;
    hearing({
      status: ({ status }) => {
        if (status.state === 'failed') log.error(`The share ${id} failed: ${status.problem}: ${status.detail}`);
      },
      complained: ({ text }) => log.error(`The share ${id}: ${text.trimEnd()}`),
      log: ({ batch }) => {
        if (this.#window.webContents !== undefined) this.#notify('log', { share: id, batch: packBatch(batch) });
        this.#monitor.logged(id, batch);
      },
      transfers: (told) => {
        this.#notify('transfers', { ...told, share: id });
        this.#tray.updateSoon();
        this.#monitor.transferred(id, told.transfers);
        this.#monitor.update(this.#model.state, this.#shares.activity);
      },
      refused: ({ visitors }) => this.#monitor.refused(id, visitors),
      ...this.#monitor.hearReceiving(id),
      trash: (what) => void trashFor(share, what),
      entered: ({ visitor }) => this.#monitor.entered(id, visitor),
      unchanged: ({ problem, port }) => tellStayed(this.#dialogs, { name: share.state.name, problem, port }),
      'proxy-suspected': (told) => this.#notify('proxy', { ...told, share: id }),
      'handshake-failed': (told) => this.#notify('handshake', { ...told, share: id }),
      trouble: (told) => {
        this.#notify('trouble', { ...told, share: id });
        this.#monitor.troubled(id, told.trouble);
      },
    })(event);
  }

  #shareRequested(request: LaunchRequest): Promise<void> {
    return shareRequested(request, this.#shares, this.#chooser, this.#dialogs);
  }

  #listen(): void {
    const gatherer = new PathGatherer((paths) => void this.#chooser.sharePaths(paths));
    onLaterStart(app, (request) => {
      if (!request.hidden) this.#window.open();
      // A port is meant for what came with it.
      if (request.port === undefined) gatherer.add(request.paths);
      void this.#shareRequested(request.port === undefined ? { ...request, paths: [] } : request);
    });
    openedPaths.take((opened) => {
      this.#window.open();
      gatherer.add([opened]);
    });
    app.on('activate', () => this.#window.open());
    powerMonitor.on('resume', () => this.#shares.lookAround());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#exit.end());
  }
}

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
