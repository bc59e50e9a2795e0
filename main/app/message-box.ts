/** Questions and messages in the system's own message box. */
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialog } from 'electron';
import type { MessageWords } from './words/words.ts';

export interface Question<Button extends string> {
  readonly type: 'info' | 'question' | 'warning';
  readonly words: MessageWords<Button>;
  /** What Escape and closing the box mean. */
  readonly onEscape: NoInfer<Button>;
}

/** Asks a person and answers with the button's name. The first button is the default. */
export async function askPerson<Button extends string>(
  window: BrowserWindow | undefined,
  { type, words, onEscape }: Question<Button>,
): Promise<Button> {
  const names = Object.keys(words.buttons) as Button[];
  const options: MessageBoxOptions = {
    type,
    title: 'Porthole',
    message: words.message,
    detail: words.detail,
    buttons: names.map((name) => words.buttons[name]),
    defaultId: 0,
    cancelId: names.indexOf(onEscape),
    noLink: true,
  };
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return names[response] ?? onEscape;
}
