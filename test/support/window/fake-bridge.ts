/**
 * A main process that plays a script, for the window alone in a browser: it answers as the real one does, remembers what it
 * was asked, and lets a test make things happen. It is bundled for the page and never part of the app.
 */

import type { LogBatch } from '../../../main/access-log/batch.ts';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry, ExchangeDetails } from '../../../main/access-log/log-entry.ts';
import { packBatch } from '../../../main/access-log/packed-batch.ts';
import type { ShareTotals } from '../../../main/access-log/share-totals.ts';
import { TotalsCounter } from '../../../main/access-log/share-totals.ts';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import type { CheckReport } from '../../../main/check/report.ts';
import type {
  AppState,
  ShareId,
  ShareState,
  StopRule,
  ViewMemory,
  ViewMemoryName,
} from '../../../main/ipc/app-state.ts';
import type { Bridge, Notices, StopChoice, Unsubscribe, WindowCommand } from '../../../main/ipc/contract.ts';
import { toHandshakeEntry } from '../../../main/share/encryption/handshake-entry.ts';
import type { FailedHandshake } from '../../../main/share/encryption/handshake-reports.ts';
import type { ShareChange } from '../../../main/share/options.ts';
import type { Trouble } from '../../../main/share/trouble/trouble.ts';
import { withChanged, withMoved, withoutShare } from './fake-share-list.ts';
import { SAMPLE_TIME } from './sample-entries.ts';
import { savedChunkOf } from './saved-chunk.ts';
import type { Scene } from './scene.ts';

/** One call of the window. */
export interface RecordedCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What a test does with the main process's side. */
export interface FakeMain {
  readonly calls: RecordedCall[];
  readonly setState: (change: Partial<AppState>) => void;
  /** Changes the share that is shown. */
  readonly setShare: (change: Partial<ShareState>) => void;
  /** Adds entries to the log and tells the window, in one batch. */
  readonly log: (entries: readonly AccessLogEntry[]) => void;
  /** Tells the window of a batch, which the main process does not keep. */
  readonly tellBatch: (batch: LogBatch) => void;
  readonly transfers: (transfers: readonly Transfer[], visitors: number) => void;
  readonly tally: (totals: ShareTotals) => void;
  readonly check: (report: CheckReport) => void;
  readonly suspectProxy: (address: string) => void;
  readonly failHandshake: (failure: FailedHandshake) => void;
  readonly trouble: (trouble: Trouble) => void;
  readonly command: (command: WindowCommand) => void;
}

const CODE = `~/${'x'.repeat(22)}/`;
const NEW_LINK = {
  right: 'look',
  ...{ done: 0, isPaused: false, canBeTold: true },
  ...{ hasPin: false, pin: undefined, isPinStopped: false },
} as const;

const ALL_OF_IT = { kind: 'all', path: undefined } as const;

type Listeners = { readonly [Name in keyof Notices]: Set<(notice: Notices[Name]) => void> };

export function createFakeBridge(scene: Scene): { readonly bridge: Bridge; readonly main: FakeMain } {
  const listeners: Listeners = {
    state: new Set(),
    log: new Set(),
    transfers: new Set(),
    tally: new Set(),
    trouble: new Set(),
    proxy: new Set(),
    handshake: new Set(),
    check: new Set(),
    command: new Set(),
  };
  const calls: RecordedCall[] = [];
  let state = withTotals(scene);
  let removedFrom = state;
  let entries = [...(scene.backlog ?? [])];
  let cleared = entries;
  const shareId = state.shares[0]?.id ?? 'share';

  const counter = new TotalsCounter();
  counter.add(encodeBatch(entries));
  const hasOwnTotals = (scene.state.shares[0]?.totals.requests ?? 0) > 0;

  const tellTotals = (totals: ShareTotals): void => {
    for (const listener of listeners.tally) listener({ share: shareId, totals, logFile: { state: 'off' } });
  };
  const setState = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners.state) listener(state);
  };
  const setShare = (change: Partial<ShareState>): void => setState(withChanged(state, state.selected, change));
  const people = (): ShareState['people'] => state.shares.find(({ id }) => id === state.selected)?.people ?? [];
  const setHosts = (change: (hosts: readonly string[]) => readonly string[]): void =>
    setShare({ hosts: change(state.shares.find(({ id }) => id === state.selected)?.hosts ?? []) });
  const setBlocked = (change: (blocked: ShareState['blocked']) => ShareState['blocked']): void =>
    setShare({ blocked: change(state.shares.find(({ id }) => id === state.selected)?.blocked ?? []) });
  const setLinks = (change: (links: ShareState['links']) => ShareState['links']): void =>
    setShare({ links: change(state.shares.find(({ id }) => id === state.selected)?.links ?? []) });
  // The port is where it was: what becomes of another is told by a status.
  const changeShare = (id: ShareId, { port: _, name, ...options }: ShareChange): boolean => {
    const { fields = [], types = [] } = options;
    if (!fields.every((line) => line.includes(': ')) || !types.every((line) => line.includes('='))) return false;
    const folder = state.shares.find((share) => share.id === id)?.folder ?? '';
    const named = name === undefined ? {} : { name: name.trim() || folder.slice(folder.lastIndexOf('/') + 1) };
    setState(withChanged(state, id, { ...(options as Partial<ShareState>), ...named }));
    return true;
  };
  const remove = (id: ShareId): boolean => {
    removedFrom = state;
    setState(withoutShare(state, id));
    return true;
  };
  const tellTransfers = (transfers: readonly Transfer[], visitors: number): void => {
    for (const listener of listeners.transfers) listener({ share: shareId, transfers, visitors });
  };
  const call = <Result>(name: string, args: readonly unknown[], answer: () => Result): Promise<Result> => {
    calls.push({ name, args });
    // As over a process boundary: never at once.
    return Promise.resolve().then(() => {
      if (scene.rejects?.includes(name) === true) throw new Error(`${name} was rejected`);
      return answer();
    });
  };
  const on = <Name extends keyof Notices>(name: Name, listener: (notice: Notices[Name]) => void): Unsubscribe => {
    (listeners[name] as Set<(notice: Notices[Name]) => void>).add(listener);
    return () => (listeners[name] as Set<(notice: Notices[Name]) => void>).delete(listener);
  };
  const bridge: Bridge = {
    getState: () => call('getState', [], () => ({ ...state, view: { ...state.view, ...readRemembered() } })),
    chooseFolder: (...args) => call('chooseFolder', args, () => scene.outcome ?? 'shared'),
    shareFolder: (...args) => call('shareFolder', args, () => scene.outcome ?? 'shared'),
    sharePaths: (...args) => call('sharePaths', args, () => scene.pathsOutcome ?? 'shared'),
    chooseFiles: (...args) => call('chooseFiles', args, () => scene.pathsOutcome ?? 'shared'),
    setFiles: (share, files) => call('setFiles', [share, files], () => setState(withChanged(state, share, { files }))),
    selectShare: (share) => call('selectShare', [share], () => setState({ selected: share })),
    moveShare: (...args) => call('moveShare', args, () => setState(withMoved(state, ...args))),
    removeShare: (share) => call('removeShare', [share], () => remove(share)),
    restoreShare: (share) => call('restoreShare', [share], () => setState({ ...removedFrom, selected: share })),
    start: (...args) => call('start', args, () => undefined),
    stop: (...args) => call('stop', args, () => undefined),
    setStop: (share, choice) => call('setStop', [share, choice], () => setShare({ stopsAfter: ruleOf(choice) })),
    shareText: (...args) => call('shareText', args, () => scene.textOutcome ?? 'shared'),
    changeShare: (share, change) => call('changeShare', [share, change], () => changeShare(share, change)),
    commandShare: (...args) => call('commandShare', args, () => undefined),
    block: (share, address) =>
      call('block', [share, address], () =>
        setBlocked((blocked) => [{ address, since: SAMPLE_TIME, attempts: 3 }, ...blocked]),
      ),
    listAdapters: () => call('listAdapters', [], () => [{ name: 'eth0', address: '192.0.2.7' }]),
    choosePin: (share, isNew) =>
      call('choosePin', [share, isNew], () =>
        setShare({
          entry: 'secret',
          secret: { hash: '', pinLength: 6 },
          pin: isNew ? '350816' : '482913',
          isPinStopped: false,
        }),
      ),
    choosePassword: (share, password) =>
      call('choosePassword', [share, password], () => {
        setShare({ entry: 'secret', secret: { hash: '', pinLength: undefined }, pin: undefined });
        return true;
      }),
    setPerson: (share, name, rights, password) =>
      call('setPerson', [share, name, rights, password], () => {
        if (name === '') return false;
        const others = people().filter((person) => person.name !== name);
        setShare({ entry: 'secret', people: [...others, { name, rights, hash: '' }] });
        return true;
      }),
    removePerson: (share, name) =>
      call('removePerson', [share, name], () =>
        setShare({ people: people().filter((person) => person.name !== name) }),
      ),
    allowHost: (share, name) => call('allowHost', [share, name], () => setHosts((hosts) => [name, ...hosts])),
    disallowHost: (share, name) =>
      call('disallowHost', [share, name], () => setHosts((hosts) => hosts.filter((other) => other !== name))),
    createLink: (share, wish) =>
      call('createLink', [share, wish], () => {
        const { name, path, downloads, endsAfter, right, quota, hasPin } = wish;
        if (scene.linkOutcome !== undefined) return { state: scene.linkOutcome };
        const pin = hasPin ? '730164' : undefined;
        const ends = endsAfter === undefined ? undefined : SAMPLE_TIME + endsAfter;
        const link = { id: name, name, target: path, downloads, ends, ...NEW_LINK, right, quota, hasPin, pin };
        setLinks((links) => [link, ...links]);
        return { state: 'created', id: name, url: `http://192.0.2.7:8000/${CODE}`, pin } as const;
      }),
    createCode: (share, name) =>
      call('createCode', [share, name], () => {
        const link = { id: 'code', name, target: undefined, downloads: undefined, ends: undefined, ...NEW_LINK };
        setLinks((links) => [link, ...links.filter(({ id }) => id !== 'code')]);
        setShare({ code: CODE });
      }),
    tellLink: (share, link) => call('tellLink', [share, link], () => `http://192.0.2.7:8000/${CODE}`),
    pauseLink: (share, link, isPaused) =>
      call('pauseLink', [share, link, isPaused], () =>
        setLinks((links) => links.map((one) => (one.id === link ? { ...one, isPaused } : one))),
      ),
    readQuestion: (...args) => call('readQuestion', args, () => scene.offered ?? []),
    receiveFiles: () => call('receiveFiles', [], () => undefined),
    showReceived: (...args) => call('showReceived', args, () => undefined),
    undoReceived: (share, id) =>
      call('undoReceived', [share, id], () => {
        const { received = [] } = state.shares.find((one) => one.id === share) ?? {};
        setShare({ received: received.filter((one) => one.id !== id) });
        return { trashed: received.find((one) => one.id === id)?.count ?? 0, kept: 0 };
      }),
    removeLink: (share, link) =>
      call('removeLink', [share, link], () => setLinks((links) => links.filter(({ id }) => id !== link))),
    restoreLink: (...args) => call('restoreLink', args, () => undefined),
    findLinkTarget: (share, path) =>
      call('findLinkTarget', [share, path], () =>
        path === '/' ? ALL_OF_IT : { kind: 'file', path: `/home/ada/Photos${decodeURIComponent(path)}` },
      ),
    chooseLinkTarget: (...args) => call('chooseLinkTarget', args, () => '/home/ada/Photos/IMG_0001.jpg'),
    unblock: (share, address) =>
      call('unblock', [share, address], () =>
        setBlocked((blocked) => blocked.filter((visitor) => visitor.address !== address)),
      ),
    makeNewAuthority: async (...args) => {
      await call('makeNewAuthority', args, () => undefined);
      return true;
    },
    checkShare: async (...args) => {
      await call('checkShare', args, () => undefined);
      if (scene.check === undefined || scene.check.verdict !== undefined) return scene.check;
      main.check(scene.check);
      return await new Promise(() => undefined);
    },
    setLogFiles: (logFiles) => call('setLogFiles', [logFiles], () => setState({ logFiles })),
    chooseLogFolder: () => call('chooseLogFolder', [], () => '/home/ada/Logs'),
    showLogFile: (...args) => call('showLogFile', args, () => undefined),
    openSavedLog: () => call('openSavedLog', [], () => ({ id: 1, paths: ['/home/ada/Logs/Photos-1.log'], bytes: 1 })),
    readSavedLog: (...args) =>
      call('readSavedLog', args, () => ({
        chunk: entries.length === 0 ? undefined : savedChunkOf(entries, 1),
        readBytes: 1,
        failedLines: 0,
        isOver: true,
        problem: undefined,
      })),
    closeSavedLog: (...args) => call('closeSavedLog', args, () => undefined),
    beginExport: (...args) => call('beginExport', args, () => 1),
    writeExport: (...args) => call('writeExport', args, () => undefined),
    finishExport: (...args) =>
      call('finishExport', args, () => ({ state: 'saved', path: '/home/ada/porthole.log', entries: entries.length })),
    cancelExport: (...args) => call('cancelExport', args, () => undefined),
    showExport: (...args) => call('showExport', args, () => undefined),
    getLogBacklog: (share, after) =>
      call('getLogBacklog', [share, after], () => {
        const wanted = share === shareId ? entries.filter((entry) => entry.sequence > after) : [];
        return { batches: wanted.length === 0 ? [] : [encodeBatch(wanted)], dropped: scene.dropped ?? 0 };
      }),
    getExchangeDetails: (share, sequence) =>
      call('getExchangeDetails', [share, sequence], () => {
        const entry = entries.find((one) => one.sequence === sequence);
        return entry === undefined || scene.forgetsDetails === true ? undefined : detailsOf(entry, scene);
      }),
    clearLog: (...args) =>
      call('clearLog', args, () => {
        cleared = entries;
        entries = [];
      }),
    restoreLog: (...args) =>
      call('restoreLog', args, () => {
        entries = [...cleared, ...entries];
      }),
    changePreferences: (change) =>
      call('changePreferences', [change], () => setState({ preferences: { ...state.preferences, ...change } })),
    rememberView: (...args) => call('rememberView', args, () => remember(...args)),
    saveSettings: () => call('saveSettings', [], () => undefined),
    showSettingsFile: () => call('showSettingsFile', [], () => undefined),
    showSettings: (isShown) => call('showSettings', [isShown], () => setState({ showsSettings: isShown })),
    hearCommands: () => call('hearCommands', [], () => undefined),
    checkForUpdates: () => call('checkForUpdates', [], () => undefined),
    copyText: (...args) => call('copyText', args, () => undefined),
    showFolder: (...args) => call('showFolder', args, () => undefined),
    openAddress: (...args) => call('openAddress', args, () => undefined),
    onState: (listener) => on('state', listener),
    onLog: (listener) => on('log', listener),
    onCheck: (listener) => on('check', listener),
    onTrouble: (listener) => on('trouble', listener),
    onProxy: (listener) => on('proxy', listener),
    onHandshake: (listener) => on('handshake', listener),
    onTally: (listener) => on('tally', listener),
    onCommand: (listener) => on('command', listener),
    onTransfers: (listener) => {
      const unsubscribe = on('transfers', listener);
      if (scene.transfers !== undefined || scene.visitors !== undefined) {
        tellTransfers(scene.transfers ?? [], scene.visitors ?? 0);
      }
      for (const notice of scene.others ?? []) for (const listener of listeners.transfers) listener(notice);
      return unsubscribe;
    },
    pathOfDropped: (file) => (file instanceof File && file.name !== '' ? `/home/ada/${file.name}` : ''),
  };
  const tellBatch = (batch: LogBatch): void => {
    for (const listener of listeners.log) listener({ share: shareId, batch: packBatch(batch) });
  };
  const log = (added: readonly AccessLogEntry[]): void => {
    entries = [...entries, ...added];
    tellBatch(encodeBatch(added));
    counter.add(encodeBatch(added));
    if (!hasOwnTotals) tellTotals(counter.totals);
  };
  const main: FakeMain = {
    calls,
    setState,
    setShare,
    log,
    tellBatch,
    transfers: tellTransfers,
    check: (report) => {
      for (const listener of listeners.check) listener({ share: shareId, report });
    },
    trouble: (trouble) => {
      for (const listener of listeners.trouble) listener({ share: shareId, trouble });
    },
    suspectProxy: (address) => {
      for (const listener of listeners.proxy) listener({ share: shareId, address });
    },
    failHandshake: (failure) => {
      const { sequence, time } = entries.at(-1) ?? { sequence: 0, time: SAMPLE_TIME };
      log([{ ...toHandshakeEntry(failure, time), sequence: sequence + 1 }]);
      for (const listener of listeners.handshake) listener({ share: shareId, ...failure });
    },
    command: (command) => {
      for (const listener of listeners.command) listener(command);
    },
    tally: tellTotals,
  };
  return { bridge, main };
}

/** The totals of what is in the log, where the scene says nothing else. */
function withTotals({ state, backlog }: Scene): AppState {
  const [share] = state.shares;
  if (share === undefined || backlog === undefined || share.totals.requests > 0) return state;
  const counter = new TotalsCounter();
  counter.add(encodeBatch(backlog));
  return { ...state, ...withChanged(state, share.id, { totals: counter.totals }) };
}

function detailsOf(entry: AccessLogEntry, { withholdsScripts = false }: Scene): ExchangeDetails {
  const request = [
    `${entry.method} ${entry.target} ${entry.version}`,
    'Host: 192.168.1.20:8000',
    `User-Agent: ${entry.userAgent}`,
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Encoding: gzip, deflate',
    ...(entry.referrer === '' ? [] : [`Referer: ${entry.referrer}`]),
    ...(entry.status === 206 ? ['Range: bytes=1048576-'] : []),
    'Connection: keep-alive',
  ];
  const response = [
    `HTTP/1.1 ${entry.status} ${entry.status === 200 ? 'OK' : 'Answer'}`,
    'Date: Sun, 22 Nov 2026 14:32:07 GMT',
    'Server: Porthole',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${entry.contentBytes}`,
    'ETag: "5ed3a1-19a5b0c2f00"',
    'Accept-Ranges: bytes',
    ...(withholdsScripts ? ['Content-Type: text/html', 'Porthole-Scripts: withheld'] : []),
  ];
  return {
    sequence: entry.sequence,
    requestHead: `${request.join('\r\n')}\r\n\r\n`,
    responseHead: `${response.join('\r\n')}\r\n\r\n`,
    acceptedAt: entry.time - 1_204,
    connectionEnd:
      entry.ending === 'aborted'
        ? { closedBy: 'visitor', closedAt: entry.time + entry.durationMs }
        : { closedBy: undefined, closedAt: undefined },
    receivedBytes: 0,
    remotePort: 51_422,
  };
}

/** As the main process settles it, at a time that is always the same. */
function ruleOf(choice: StopChoice | undefined): StopRule | undefined {
  if (choice?.kind === 'downloads') return { kind: 'downloads', wanted: choice.count, done: 0 };
  return choice && { kind: 'time', at: SAMPLE_TIME + 3_600_000 };
}

/** Whether each line has what stands between its two parts, and then what is done; the main process looks closer. */
const REMEMBERED = 'fake-main-view';

/** The main process outlives a reload of the page, and so does what it remembers. */
function readRemembered(): ViewMemory {
  return JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}') as ViewMemory;
}

function remember(name: ViewMemoryName, json: string): void {
  sessionStorage.setItem(REMEMBERED, JSON.stringify({ ...readRemembered(), [name]: JSON.parse(json) as unknown }));
}
