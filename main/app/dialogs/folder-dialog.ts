/** The system's dialogs for choosing a folder, and for choosing files. */
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { dialog } from 'electron';
import type { Words } from '../../words/app-words.ts';

/** Absolute path of the chosen folder; undefined when the person cancelled. Opens at `startFolder` when it is given. */
export async function askForFolder(
  window: BrowserWindow | undefined,
  startFolder: string | undefined,
  words: Words,
): Promise<string | undefined> {
  const options: OpenDialogOptions = {
    properties: ['openDirectory', 'createDirectory'],
    buttonLabel: words.share,
    ...(startFolder === undefined ? {} : { defaultPath: startFolder }),
  };
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? undefined : filePaths[0];
}

/** Absolute paths of the chosen files; none when the person cancelled. Opens at `startFolder` when it is given. */
export async function askForFiles(
  window: BrowserWindow | undefined,
  startFolder: string | undefined,
  words: Words,
): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    properties: ['openFile', 'multiSelections'],
    buttonLabel: words.share,
    ...(startFolder === undefined ? {} : { defaultPath: startFolder }),
  };
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}
