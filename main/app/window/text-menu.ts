/** The menu that a right click on text opens: what of the edit menu makes sense there, as a template. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Words } from '../../words/app-words.ts';

/** What was clicked, as far as the menu depends on it. */
export type ClickedText = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>;

/** A field offers all; text that can be read only, copying; anything else nothing. */
export function resolveTextMenu(
  { isEditable, editFlags, selectionText }: ClickedText,
  { menu }: Words,
): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: menu.copy, enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
}
