/** The bridge: what the page may ask of the main process and hear from it, listed by hand. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callChannel, DROPPED_CHANNEL, NOTICE_NAMES, NOTICES_TAKEN, noticeChannel } from './ipc/channels.ts';
import type { Bridge, Calls, Notices, Unsubscribe } from './ipc/contract.ts';

function call<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>): ReturnType<Calls[Name]> {
  // `invoke` promises whatever the handler answers; the handler is typed by the same contract.
  return ipcRenderer.invoke(callChannel(name), ...args) as ReturnType<Calls[Name]>;
}

/** The main process sends no more than is taken in. */
function acknowledgeNotices(): void {
  const acknowledge = (_event: unknown, _notice: unknown, serial: number): void =>
    ipcRenderer.send(NOTICES_TAKEN, serial);
  for (const name of NOTICE_NAMES) ipcRenderer.on(noticeChannel(name), acknowledge);
  ipcRenderer.send(NOTICES_TAKEN, 0);
}

function subscribe<Name extends keyof Notices>(name: Name, listener: (notice: Notices[Name]) => void): Unsubscribe {
  // Electron's event object stays on this side: it would hand the page the whole ipcRenderer.
  const receive = (_event: unknown, notice: Notices[Name]): void => listener(notice);
  ipcRenderer.on(noticeChannel(name), receive);
  return () => {
    ipcRenderer.off(noticeChannel(name), receive);
  };
}

/**
 * Only a person's own hand makes files that have a path: by dropping them, or in the browser's dialog. The main process is told
 * before the page, so that it believes the page when that names the path.
 */
function pathOfGiven(file: unknown): string {
  const path = pathOfDropped(file);
  if (path !== '') ipcRenderer.send(DROPPED_CHANNEL, path);
  return path;
}

/** Electron has `webUtils.getPathForFile` from 29 on, and took `File.path` away in 32. */
function pathOfDropped(file: unknown): string {
  if (!(file instanceof File)) return '';
  const utils: Partial<typeof webUtils> | undefined = webUtils;
  if (utils?.getPathForFile !== undefined) return utils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const bridge = {
  getState: () => call('getState'),
  chooseFolder: (share) => call('chooseFolder', share),
  shareFolder: (path, share) => call('shareFolder', path, share),
  sharePaths: (paths) => call('sharePaths', paths),
  chooseFiles: (share) => call('chooseFiles', share),
  shareText: (text) => call('shareText', text),
  setFiles: (share, files) => call('setFiles', share, files),
  selectShare: (share) => call('selectShare', share),
  moveShare: (share, index) => call('moveShare', share, index),
  removeShare: (share) => call('removeShare', share),
  restoreShare: (share) => call('restoreShare', share),
  start: (share) => call('start', share),
  stop: (share) => call('stop', share),
  setStop: (share, choice) => call('setStop', share, choice),
  commandShare: (share, command) => call('commandShare', share, command),
  block: (share, address) => call('block', share, address),
  unblock: (share, address) => call('unblock', share, address),
  choosePin: (share, isNew) => call('choosePin', share, isNew),
  choosePassword: (share, password) => call('choosePassword', share, password),
  setPerson: (share, name, rights, password) => call('setPerson', share, name, rights, password),
  removePerson: (share, name) => call('removePerson', share, name),
  allowHost: (share, name) => call('allowHost', share, name),
  disallowHost: (share, name) => call('disallowHost', share, name),
  createLink: (share, wish) => call('createLink', share, wish),
  createCode: (share, name) => call('createCode', share, name),
  tellLink: (share, link) => call('tellLink', share, link),
  pauseLink: (share, link, isPaused) => call('pauseLink', share, link, isPaused),
  removeLink: (share, link) => call('removeLink', share, link),
  restoreLink: (share, link) => call('restoreLink', share, link),
  findLinkTarget: (share, path) => call('findLinkTarget', share, path),
  chooseLinkTarget: (share, kind) => call('chooseLinkTarget', share, kind),
  readQuestion: (share, question) => call('readQuestion', share, question),
  receiveFiles: () => call('receiveFiles'),
  showReceived: (share, received) => call('showReceived', share, received),
  undoReceived: (share, received) => call('undoReceived', share, received),
  changeShare: (share, change) => call('changeShare', share, change),
  listAdapters: () => call('listAdapters'),
  makeNewAuthority: (share) => call('makeNewAuthority', share),
  checkShare: (share) => call('checkShare', share),
  setLogFiles: (settings) => call('setLogFiles', settings),
  chooseLogFolder: () => call('chooseLogFolder'),
  showLogFile: (share) => call('showLogFile', share),
  openSavedLog: () => call('openSavedLog'),
  readSavedLog: (log) => call('readSavedLog', log),
  closeSavedLog: (log) => call('closeSavedLog', log),
  beginExport: (format, share) => call('beginExport', format, share),
  writeExport: (exporting, chunk) => call('writeExport', exporting, chunk),
  finishExport: (exporting) => call('finishExport', exporting),
  cancelExport: (exporting) => call('cancelExport', exporting),
  showExport: (path) => call('showExport', path),
  getLogBacklog: (share, after) => call('getLogBacklog', share, after),
  getExchangeDetails: (share, sequence) => call('getExchangeDetails', share, sequence),
  clearLog: (share) => call('clearLog', share),
  restoreLog: (share) => call('restoreLog', share),
  changePreferences: (change) => call('changePreferences', change),
  rememberView: (name, json) => call('rememberView', name, json),
  saveSettings: () => call('saveSettings'),
  showSettingsFile: () => call('showSettingsFile'),
  showSettings: (isShown) => call('showSettings', isShown),
  hearCommands: () => call('hearCommands'),
  checkForUpdates: () => call('checkForUpdates'),
  copyText: (text) => call('copyText', text),
  showFolder: (share) => call('showFolder', share),
  openAddress: (share, url) => call('openAddress', share, url),
  onState: (listener) => subscribe('state', listener),
  onLog: (listener) => subscribe('log', listener),
  onTransfers: (listener) => subscribe('transfers', listener),
  onTrouble: (listener) => subscribe('trouble', listener),
  onProxy: (listener) => subscribe('proxy', listener),
  onHandshake: (listener) => subscribe('handshake', listener),
  onCheck: (listener) => subscribe('check', listener),
  onTally: (listener) => subscribe('tally', listener),
  onCommand: (listener) => subscribe('command', listener),
  pathOfDropped: pathOfGiven,
} satisfies Bridge;

contextBridge.exposeInMainWorld('porthole', bridge);
acknowledgeNotices();
