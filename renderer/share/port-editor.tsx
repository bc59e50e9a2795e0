/** The port, changed where it stands: a click makes it a field, Enter applies it, Escape leaves it as it was. */
import { Pencil } from 'lucide-react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { isRefusedByBrowsers } from '../../main/net/refused-ports.ts';
import type { Words } from '../../main/words/en/window.ts';
import { useServices } from '../state/services.tsx';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './port-editor.module.css';
import { parsePort } from './share-address.ts';

export interface PortEditorProps {
  readonly share: ShareState;
  /** The port to show. */
  readonly port: number;
  /** Whether it stands in the address, where its number alone says enough. */
  readonly isInAddress: boolean;
}

export function PortEditor({ share, port, isInAddress }: PortEditorProps) {
  const { words } = useLanguage();
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const finish = (): void => {
    setIsEditing(false);
    // The button comes back with the next drawing, and the focus should be where it was.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isEditing) return <PortField share={share} port={port} onDone={finish} onLeave={() => setIsEditing(false)} />;
  const named = port === 0 ? words.share.anyPort : words.share.portNumber(port);
  return (
    <button
      ref={button}
      type="button"
      className={css.port}
      aria-label={words.share.changePort(port)}
      title={words.share.changePort(port)}
      onClick={() => setIsEditing(true)}
    >
      <span>{isInAddress ? port : named}</span>
      <Pencil size={14} className={css.pencil} />
    </button>
  );
}

interface PortFieldProps {
  readonly share: ShareState;
  readonly port: number;
  readonly onDone: () => void;
  /** The focus has gone elsewhere by itself. */
  readonly onLeave: () => void;
}

function PortField({ share, port, onDone, onLeave }: PortFieldProps) {
  const { words, direction } = useLanguage();
  const { bridge, run } = useServices();
  const [text, setText] = useState(String(port));
  const hintId = useId();
  const typed = parsePort(text);
  const isRefused = typed !== undefined && typed !== 0 && isRefusedByBrowsers(typed);
  const wanted = isRefused ? undefined : typed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === undefined) return;
    if (wanted !== share.port) run(bridge.changeShare(share.id, { port: wanted }));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <input
        className={css.field}
        aria-label={words.share.port}
        aria-invalid={wanted === undefined}
        aria-describedby={hintId}
        inputMode="numeric"
        autoComplete="off"
        size={5}
        // biome-ignore lint/a11y/noAutofocus: the person has just pressed the button that this field replaces.
        autoFocus
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      <span
        id={hintId}
        role="status"
        dir={direction}
        className={classes(css.hint, wanted === undefined && css.invalid)}
      >
        {portSentence(typed, isRefused, words.share)}
      </span>
    </form>
  );
}

function portSentence(typed: number | undefined, isRefused: boolean, words: Words['share']): string {
  if (typed === undefined) return words.portInvalid;
  return isRefused ? words.portRefused(typed) : words.portHint;
}
