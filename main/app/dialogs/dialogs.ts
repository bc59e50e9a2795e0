/** What a person is asked in boxes of the system's own: questions, folders and files. They hang on the window while it is open. */
import path from 'node:path';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { dialog } from 'electron';
import { dayOf } from '../../access-log/log-file-names.ts';
import type { ExportFormat } from '../../access-log/log-line-formats.ts';
import type { MessageWords, Words } from '../../words/app-words.ts';
import type { Question } from './message-box.ts';
import { askPerson } from './message-box.ts';

const EXPORT_EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  combined: 'log',
  json: 'jsonl',
  csv: 'csv',
  har: 'har',
};

export class Dialogs {
  /** @param window the one that is open now @param currentWords in the language that is chosen now */
  constructor(
    private readonly window: () => BrowserWindow | undefined,
    private readonly currentWords: () => Words,
  ) {}

  get words(): Words {
    return this.currentWords();
  }

  /** Answers with the name of the button. */
  ask<Button extends string, Escape extends string>(question: Question<Button, Escape>): Promise<Button | Escape> {
    return askPerson(this.window(), question);
  }

  /** Says what a person should know. */
  async warn(words: MessageWords<'ok'>): Promise<void> {
    await this.ask({ type: 'warning', words, onEscape: 'ok' });
  }

  /** A folder to share, by its absolute path; undefined when the person cancelled. Opens at `start` when it is given. */
  async chooseFolder(start: string | undefined): Promise<string | undefined> {
    const properties = ['openDirectory', 'createDirectory'] as const;
    const [folder] = await this.#open({ properties: [...properties], buttonLabel: this.words.share, ...at(start) });
    return folder;
  }

  /** Files to share, by their absolute paths; none when the person cancelled. Opens at `start` when it is given. */
  chooseFiles(start: string | undefined): Promise<readonly string[]> {
    const properties = ['openFile', 'multiSelections'] as const;
    return this.#open({ properties: [...properties], buttonLabel: this.words.share, ...at(start) });
  }

  /** A file or folder of what is shared, by its absolute path; undefined when the person cancelled. Opens at `folder`. */
  async chooseWithin(folder: string, kind: 'file' | 'folder'): Promise<string | undefined> {
    const property = kind === 'file' ? 'openFile' : 'openDirectory';
    const [chosen] = await this.#open({ properties: [property], ...at(folder || undefined) });
    return chosen;
  }

  /** Absolute path of the folder for log files; undefined when the person cancelled. */
  async chooseLogFolder(current: string): Promise<string | undefined> {
    const [folder] = await this.#open({ properties: ['openDirectory', 'createDirectory'], defaultPath: current });
    return folder;
  }

  /** Absolute paths of saved logs; none when the person cancelled. Every file can be chosen: logs have all kinds of names. */
  chooseSavedLogs(folder: string): Promise<readonly string[]> {
    return this.#open({
      properties: ['openFile', 'multiSelections'],
      defaultPath: folder,
      filters: [
        { name: this.words.logFiles, extensions: ['log', 'jsonl', 'json', 'txt', 'gz'] },
        { name: this.words.allFiles, extensions: ['*'] },
      ],
    });
  }

  /** Absolute path of the file to write; undefined when the person cancelled. The dialog asks before it replaces a file. */
  async chooseExportFile(format: ExportFormat): Promise<string | undefined> {
    const extension = EXPORT_EXTENSIONS[format];
    const options: SaveDialogOptions = {
      defaultPath: `porthole-${dayOf(Date.now())}.${extension}`,
      filters: [
        { name: this.words.logFiles, extensions: [extension] },
        { name: this.words.allFiles, extensions: ['*'] },
      ],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = this.window();
    const { canceled, filePath } = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === undefined || filePath === '' ? undefined : path.resolve(filePath);
  }

  async #open(options: OpenDialogOptions): Promise<readonly string[]> {
    const window = this.window();
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? [] : filePaths;
  }
}

function at(start: string | undefined): { defaultPath?: string } {
  return start === undefined ? {} : { defaultPath: start };
}
