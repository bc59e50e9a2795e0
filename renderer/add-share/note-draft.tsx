/** A text on its way to being shared: written, pasted, or asked for by a menu. It is shared when the person says so. */
import type { FormEvent } from 'react';
import { useCallback, useEffect, useId, useState } from 'react';
import { useStore } from '../base/external-store.ts';
import { useServices } from '../state/services.tsx';
import { useCommand } from '../state/use-command.ts';
import button from '../ui/button.module.css';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './note-draft.module.css';
import { useSharePaths } from './use-share-folder.ts';
import { useShareText } from './use-share-text.ts';

/** Stands wherever the window can take a text. */
export function NoteDraft() {
  const { draft } = useServices();
  const text = useStore(draft);
  const sharePaths = useSharePaths();
  useCommand(
    'share-text',
    useCallback(() => draft.set(''), [draft]),
  );
  usePaste((pasted) => draft.set(pasted), sharePaths);
  return text === undefined ? undefined : <NoteDialog text={text} onClose={() => draft.set(undefined)} />;
}

interface NoteDialogProps {
  /** What is in the field at first. */
  readonly text: string;
  readonly onClose: () => void;
}

function NoteDialog({ text: given, onClose }: NoteDialogProps) {
  const { notes } = useLanguage().words;
  const { run } = useServices();
  const { share, problem } = useShareText();
  const [text, setText] = useState(given);
  const hintId = useId();
  const submit = async (): Promise<void> => {
    if (await share(text)) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    run(submit());
  };
  return (
    <Dialog title={notes.title} onClose={onClose}>
      <form className={css.form} onSubmit={onSubmit}>
        <textarea
          className={css.field}
          aria-label={notes.label}
          aria-describedby={hintId}
          aria-invalid={problem !== undefined}
          dir="auto"
          rows={6}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
        <p id={hintId} role="status" className={problem === undefined ? css.hint : css.problem}>
          {problem ?? notes.hint}
        </p>
        <div className={css.actions}>
          <button type="submit" className={classes(button.button, button.primary)}>
            {notes.action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Hears what is pasted while no field has the focus, and nothing else is asked. */
function usePaste(onText: (text: string) => void, onFiles: (paths: readonly string[]) => void): void {
  const { bridge, message } = useServices();
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isTakenElsewhere(event.target)) return;
      const { clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      const paths = files.map((file) => bridge.pathOfDropped(file)).filter((path) => path !== '');
      const text = clipboardData?.getData('text/plain') ?? '';
      if (paths.length > 0) onFiles(paths);
      else if (text.trim() !== '') onText(text);
      else if (files.length > 0) message.set({ kind: 'text', describe: ({ words }) => words.drop.unknownPath });
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  });
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return isField || document.querySelector('dialog[open]') !== null;
}
