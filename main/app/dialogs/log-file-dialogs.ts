/** The system's dialogs for log files: where they are kept, which to open, where to export to. */
import path from 'node:path';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { dialog } from 'electron';
import type { ExportFormat } from '../../access-log/formats.ts';
import { dayOf } from '../../access-log/log-file-names.ts';
import type { Words } from '../../words/app-words.ts';

/** What a dialog hangs on, and in which language it speaks. */
export interface DialogContext {
  readonly window: BrowserWindow | undefined;
  readonly words: Words;
}

const EXPORT_EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  combined: 'log',
  json: 'jsonl',
  csv: 'csv',
  har: 'har',
};

/** Absolute path of the folder for log files; undefined when the person cancelled. */
export async function askForLogFolder(context: DialogContext, current: string): Promise<string | undefined> {
  const [folder] = await askToOpen(context, {
    properties: ['openDirectory', 'createDirectory'],
    defaultPath: current,
  });
  return folder;
}

/** Absolute paths of saved logs; none when the person cancelled. Every file can be chosen: logs have all kinds of names. */
export function askForSavedLogs(context: DialogContext, folder: string): Promise<readonly string[]> {
  const { words } = context;
  return askToOpen(context, {
    properties: ['openFile', 'multiSelections'],
    defaultPath: folder,
    filters: [
      { name: words.logFiles, extensions: ['log', 'jsonl', 'json', 'txt', 'gz'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  });
}

/** Absolute path of the file to write; undefined when the person cancelled. The dialog asks before it replaces a file. */
export async function askForExportFile(context: DialogContext, format: ExportFormat): Promise<string | undefined> {
  const extension = EXPORT_EXTENSIONS[format];
  const options: SaveDialogOptions = {
    defaultPath: `porthole-${dayOf(Date.now())}.${extension}`,
    filters: [
      { name: context.words.logFiles, extensions: [extension] },
      { name: context.words.allFiles, extensions: ['*'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { window } = context;
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === undefined || filePath === '' ? undefined : path.resolve(filePath);
}

async function askToOpen({ window }: DialogContext, options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}
