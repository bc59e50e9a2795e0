import { beforeEach, describe, expect, it, vi } from 'vitest';
import { argumentChecks } from '../../../main/ipc/argument-checks.ts';
import { handleCalls } from '../../../main/ipc/call-handlers.ts';
import { callChannel } from '../../../main/ipc/channels.ts';
import type { Calls } from '../../../main/ipc/contract.ts';
import type { SenderEvent } from '../../../main/ipc/trusted-sender.ts';

const OURS: SenderEvent = { senderFrame: { url: 'porthole://app/index.html', parent: null } };
const FOREIGN: SenderEvent = { senderFrame: { url: 'http://192.0.2.1/', parent: null } };

type Listener = (event: SenderEvent, ...args: unknown[]) => unknown;

describe('handleCalls', () => {
  const listeners = new Map<string, Listener>();
  const calls = {
    getState: vi.fn<Calls['getState']>(),
    chooseFolder: vi.fn<Calls['chooseFolder']>(),
    shareFolder: vi.fn<Calls['shareFolder']>(async () => 'shared'),
    sharePaths: vi.fn<Calls['sharePaths']>(),
    chooseFiles: vi.fn<Calls['chooseFiles']>(),
    selectShare: vi.fn<Calls['selectShare']>(),
    moveShare: vi.fn<Calls['moveShare']>(),
    removeShare: vi.fn<Calls['removeShare']>(),
    restoreShare: vi.fn<Calls['restoreShare']>(),
    start: vi.fn<Calls['start']>(),
    stop: vi.fn<Calls['stop']>(),
    setStop: vi.fn<Calls['setStop']>(),
    shareText: vi.fn<Calls['shareText']>(),
    changeShare: vi.fn<Calls['changeShare']>(),
    makeNewAuthority: vi.fn<Calls['makeNewAuthority']>(),
    checkShare: vi.fn<Calls['checkShare']>(),
    commandShare: vi.fn<Calls['commandShare']>(),
    block: vi.fn<Calls['block']>(),
    listAdapters: vi.fn<Calls['listAdapters']>(),
    allowHost: vi.fn<Calls['allowHost']>(),
    disallowHost: vi.fn<Calls['disallowHost']>(),
    createLink: vi.fn<Calls['createLink']>(),
    createCode: vi.fn<Calls['createCode']>(),
    tellLink: vi.fn<Calls['tellLink']>(),
    pauseLink: vi.fn<Calls['pauseLink']>(),
    readQuestion: vi.fn<Calls['readQuestion']>(),
    receiveFiles: vi.fn<Calls['receiveFiles']>(),
    showReceived: vi.fn<Calls['showReceived']>(),
    undoReceived: vi.fn<Calls['undoReceived']>(),
    removeLink: vi.fn<Calls['removeLink']>(),
    restoreLink: vi.fn<Calls['restoreLink']>(),
    findLinkTarget: vi.fn<Calls['findLinkTarget']>(),
    chooseLinkTarget: vi.fn<Calls['chooseLinkTarget']>(),
    unblock: vi.fn<Calls['unblock']>(),
    setLogFiles: vi.fn<Calls['setLogFiles']>(),
    chooseLogFolder: vi.fn<Calls['chooseLogFolder']>(),
    showLogFile: vi.fn<Calls['showLogFile']>(),
    openSavedLog: vi.fn<Calls['openSavedLog']>(),
    readSavedLog: vi.fn<Calls['readSavedLog']>(),
    closeSavedLog: vi.fn<Calls['closeSavedLog']>(),
    beginExport: vi.fn<Calls['beginExport']>(),
    writeExport: vi.fn<Calls['writeExport']>(),
    finishExport: vi.fn<Calls['finishExport']>(),
    cancelExport: vi.fn<Calls['cancelExport']>(),
    showExport: vi.fn<Calls['showExport']>(),
    getLogBacklog: vi.fn<Calls['getLogBacklog']>(),
    getExchangeDetails: vi.fn<Calls['getExchangeDetails']>(),
    clearLog: vi.fn<Calls['clearLog']>(),
    changePreferences: vi.fn<Calls['changePreferences']>(),
    showSettings: vi.fn<Calls['showSettings']>(),
    hearCommands: vi.fn<Calls['hearCommands']>(),
    checkForUpdates: vi.fn<Calls['checkForUpdates']>(),
    setFiles: vi.fn<Calls['setFiles']>(),
    copyText: vi.fn<Calls['copyText']>(),
    showFolder: vi.fn<Calls['showFolder']>(),
    openAddress: vi.fn<Calls['openAddress']>(),
    restoreLog: vi.fn<Calls['restoreLog']>(),
    rememberView: vi.fn<Calls['rememberView']>(),
    saveSettings: vi.fn<Calls['saveSettings']>(),
    showSettingsFile: vi.fn<Calls['showSettingsFile']>(),
    choosePin: vi.fn<Calls['choosePin']>(),
    choosePassword: vi.fn<Calls['choosePassword']>(),
    setPerson: vi.fn<Calls['setPerson']>(),
    removePerson: vi.fn<Calls['removePerson']>(),
  };
  const reportBug = vi.fn();
  const invoke = (name: keyof Calls, event: SenderEvent, ...args: unknown[]): unknown =>
    listeners.get(callChannel(name))?.(event, ...args);

  beforeEach(() => {
    listeners.clear();
    vi.clearAllMocks();
    handleCalls({
      registry: { handle: (channel, listener) => listeners.set(channel, listener) },
      pageOrigin: 'porthole://app',
      calls,
      reportBug,
    });
  });

  it('answers every call of the contract and no other channel', () => {
    const names = Object.keys(argumentChecks) as (keyof Calls)[];
    expect([...listeners.keys()].sort()).toEqual(names.map(callChannel).sort());
  });

  it('makes a call from our page and gives back its answer', async () => {
    await expect(invoke('shareFolder', OURS, '/srv', 'a')).resolves.toBe('shared');
    expect(calls.shareFolder).toHaveBeenCalledExactlyOnceWith('/srv', 'a');
  });

  it('rejects a call from another page without making it', async () => {
    await expect(invoke('stop', FOREIGN, 'a')).rejects.toThrow('not called by our own page');
    expect(calls.stop).not.toHaveBeenCalled();
  });

  it('rejects a call with wrong arguments without making it', async () => {
    await expect(invoke('changeShare', OURS, 'a', { port: 70_000 })).rejects.toThrow(TypeError);
    expect(calls.changeShare).not.toHaveBeenCalled();
  });

  it('reports a call that fails, and rejects it', async () => {
    calls.stop.mockRejectedValueOnce(new Error('a bug'));
    await expect(invoke('stop', OURS, 'a')).rejects.toThrow('a bug');
    expect(reportBug).toHaveBeenCalledExactlyOnceWith(new Error('a bug'));
  });
});
