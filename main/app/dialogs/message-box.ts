/** Questions and messages in the system's own message box. */
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialog } from 'electron';
import { visibleSentences } from '../../text/visible-name.ts';
import type { MessageWords } from '../../words/app-words.ts';

export interface Question<Button extends string, Escape extends string = NoInfer<Button>> {
  readonly type: 'info' | 'question' | 'warning';
  readonly words: MessageWords<Button>;
  /** What Escape and closing the box mean: a button, or something that no button stands for. */
  readonly onEscape: Escape;
}

/** Names in the words can't turn or break them. Asks a person and answers with the button's name. The first button is the default. */
export async function askPerson<Button extends string, Escape extends string>(
  window: BrowserWindow | undefined,
  { type, words, onEscape }: Question<Button, Escape>,
): Promise<Button | Escape> {
  const names = Object.keys(words.buttons) as Button[];
  const options: MessageBoxOptions = {
    type,
    title: 'Porthole',
    message: visibleSentences(words.message),
    detail: visibleSentences(words.detail),
    buttons: names.map((name) => words.buttons[name]),
    defaultId: 0,
    // One past the buttons where none of them means it.
    cancelId: indexOrEnd(names, onEscape),
    noLink: true,
  };
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return names[response] ?? onEscape;
}

function indexOrEnd(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  return index === -1 ? names.length : index;
}
