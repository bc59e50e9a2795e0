/** What the window's calls about kept logs do. */
import { shell } from 'electron';
import type { LogFileCalls } from '../ipc/contract.ts';
import type { CallParts } from './calls.ts';
import type { DialogContext } from './file-dialogs.ts';
import { askForLogFolder } from './file-dialogs.ts';

/** The handlers for the log on disk. */
export function createLogFileCalls({ model, shares, window }: CallParts): LogFileCalls {
  const context = (): DialogContext => ({ window: window.browserWindow, words: model.words });
  return {
    setLogFiles: async (settings) => {
      shares.setLogFiles(settings);
      model.changed();
    },
    chooseLogFolder: () => askForLogFolder(context(), model.state.logFiles.folder),
    showLogFile: async (share) => {
      const { logFile } = shares.get(share).state;
      if (logFile.state === 'writing') shell.showItemInFolder(logFile.path);
      else await shell.openPath(model.state.logFiles.folder);
    },
  };
}
