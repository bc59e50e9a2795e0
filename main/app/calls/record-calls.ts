/** What the window's calls about kept logs do: the log on disk, saved logs, exports. */
import { shell } from 'electron';
import type { ExportOptions } from '../../access-log/export-writer.ts';
import type { ExportFormat } from '../../access-log/formats.ts';
import type { ExportCalls, LogFileCalls, SavedLogCalls, ShareId } from '../../ipc/contract.ts';
import type { DialogContext } from '../dialogs/log-file-dialogs.ts';
import { askForExportFile, askForLogFolder, askForSavedLogs } from '../dialogs/log-file-dialogs.ts';
import type { Exports } from '../records/exports.ts';
import { SavedLogs } from '../records/saved-logs.ts';
import { showFolder } from '../system/file-manager.ts';
import { settleLogFolder } from './ask-before-exposing-logs.ts';
import type { CallParts } from './call-parts.ts';

/** Stands for the address of a share that has none at the moment. */
const NO_ORIGIN = 'http://localhost';

const contextOf = ({ window, model }: CallParts): DialogContext => ({
  window: window.browserWindow,
  words: model.words,
});

/** The handlers for the log on disk. */
export function createLogFileCalls(parts: CallParts): LogFileCalls {
  const { model, shares, grants } = parts;
  return {
    setLogFiles: async (settings) => {
      const { folder } = model.state.logFiles;
      grants.logFolders.check([settings.folder], [folder]);
      // The way back to where they were.
      grants.logFolders.grant([folder]);
      const settled = await settleLogFolder(parts, settings);
      if (settled !== undefined) shares.setLogFiles(settled);
      model.changed();
    },
    chooseLogFolder: async () => {
      const folder = await askForLogFolder(contextOf(parts), model.state.logFiles.folder);
      if (folder !== undefined) grants.logFolders.grant([folder]);
      return folder;
    },
    showLogFile: async (share) => {
      const { logFile } = shares.get(share).state;
      if (logFile.state === 'writing') shell.showItemInFolder(logFile.path);
      else await showFolder(model.state.logFiles.folder);
    },
  };
}

/** The handlers for reading saved logs. */
export function createSavedLogCalls(parts: CallParts): SavedLogCalls {
  const logs = new SavedLogs();
  return {
    openSavedLog: async () => {
      const paths = await askForSavedLogs(contextOf(parts), parts.model.state.logFiles.folder);
      return paths.length === 0 ? undefined : await logs.open(paths);
    },
    readSavedLog: (log) => logs.read(log),
    closeSavedLog: (log) => logs.close(log),
  };
}

/** The handlers for exports. */
export function createExportCalls(parts: CallParts, exports: Exports): ExportCalls {
  return {
    beginExport: async (format, share) => {
      const path = await askForExportFile(contextOf(parts), format);
      return path === undefined ? undefined : await exports.begin(path, exportOptions(parts, format, share));
    },
    writeExport: (id, chunk) => exports.write(id, chunk),
    finishExport: (id) => exports.finish(id),
    cancelExport: (id) => exports.cancel(id),
    showExport: async (path) => {
      if (!exports.hasSaved(path)) throw new Error(`${path} was not exported`);
      shell.showItemInFolder(path);
    },
  };
}

function exportOptions({ model, shares }: CallParts, format: ExportFormat, id: ShareId | undefined): ExportOptions {
  const { version } = model.state;
  if (id === undefined) return { format, version, origin: NO_ORIGIN, readDetails: async () => undefined };
  const share = shares.get(id);
  const { status } = share.state;
  const url = status.state === 'running' ? status.addresses[0]?.url : undefined;
  const origin = url === undefined ? NO_ORIGIN : new URL(url).origin;
  return { format, version, origin, readDetails: (sequence) => share.readDetails(sequence) };
}
