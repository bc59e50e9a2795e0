/** What the window's calls about kept logs do: the log on disk, saved logs, exports. */
import type { ExportOptions } from '../../access-log/export-writer.ts';
import type { ShareId } from '../../ipc/app-state.ts';
import type { ExportCalls, LogFileCalls, SavedLogCalls } from '../../ipc/contract.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { AppModel } from '../model/app-model.ts';
import type { Exports } from '../records/exports.ts';
import { SavedLogs } from '../records/saved-logs.ts';
import type { ShareList } from '../shares/share-list.ts';
import { showFolder, showInFolder } from '../system/file-manager.ts';
import { settleLogFolder } from './ask-before-exposing-logs.ts';
import type { GrantedPaths } from './granted-paths.ts';

/** Stands for the address of a share that has none at the moment. */
const NO_ORIGIN = 'http://localhost';

/** The handlers for the log on disk. @param granted folders in which it may be kept */
export function createLogFileCalls(
  model: AppModel,
  shares: ShareList,
  dialogs: Dialogs,
  granted: GrantedPaths,
): LogFileCalls {
  return {
    setLogFiles: async (settings) => {
      const before = model.state.logFiles;
      granted.check([settings.folder], [before.folder]);
      // The way back to where they were.
      granted.grant([before.folder]);
      const settled = await settleLogFolder(settings, { before, shares: () => shares.states }, dialogs);
      if (settled !== undefined) {
        // It may be another one than was asked for.
        granted.grant([settled.folder]);
        shares.setLogFiles(settled);
      }
      model.changed();
    },
    chooseLogFolder: async () => {
      const folder = await dialogs.chooseLogFolder(model.state.logFiles.folder);
      if (folder !== undefined) granted.grant([folder]);
      return folder;
    },
    showLogFile: async (share) => {
      const { logFile } = shares.get(share).state;
      if (logFile.state === 'writing') await showInFolder(logFile.path);
      else await showFolder(model.state.logFiles.folder);
    },
  };
}

/** The handlers for reading saved logs. */
export function createSavedLogCalls(model: AppModel, dialogs: Dialogs): SavedLogCalls {
  const logs = new SavedLogs();
  return {
    openSavedLog: async () => {
      const paths = await dialogs.chooseSavedLogs(model.state.logFiles.folder);
      return paths.length === 0 ? undefined : await logs.open(paths);
    },
    readSavedLog: (log) => logs.read(log),
    closeSavedLog: (log) => logs.close(log),
  };
}

/** The handlers for exports. @param version the app's, for logs that name what wrote them */
export function createExportCalls(exports: Exports, shares: ShareList, dialogs: Dialogs, version: string): ExportCalls {
  return {
    beginExport: async (format, share) => {
      const path = await dialogs.chooseExportFile(format);
      return path === undefined
        ? undefined
        : await exports.begin(path, { format, version, ...sourceOf(shares, share) });
    },
    writeExport: (id, chunk) => exports.write(id, chunk),
    finishExport: (id) => exports.finish(id),
    cancelExport: (id) => exports.cancel(id),
    showExport: async (path) => {
      if (!exports.hasSaved(path)) throw new Error(`${path} was not exported`);
      await showInFolder(path);
    },
  };
}

/** Where the entries come from. */
function sourceOf(shares: ShareList, id: ShareId | undefined): Pick<ExportOptions, 'origin' | 'readDetails'> {
  if (id === undefined) return { origin: NO_ORIGIN, readDetails: async () => undefined };
  const share = shares.get(id);
  const { status } = share.state;
  const url = status.state === 'running' ? status.addresses[0]?.url : undefined;
  const origin = url === undefined ? NO_ORIGIN : new URL(url).origin;
  return { origin, readDetails: (sequence) => share.readDetails(sequence) };
}
