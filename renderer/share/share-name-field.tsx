/** A share's name, changed where it stands: Enter or leaving applies it, Escape leaves it as it was. */
import type { FormEvent, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './share-name-field.module.css';
import { useShareChanges } from './use-share-changes.ts';

const MAX_NAME_LENGTH = 200;

export interface ShareNameFieldProps {
  readonly share: ShareState;
  /** `isLeft`: the focus has gone elsewhere by itself. */
  readonly onDone: (isLeft: boolean) => void;
}

export function ShareNameField({ share, onDone }: ShareNameFieldProps) {
  const { words } = useLanguage();
  const { rename } = useShareChanges(share);
  const [name, setName] = useState(share.name);
  const isDone = useRef(false);
  const finish = (isApplied: boolean, isLeft: boolean): void => {
    // Taking the field away blurs it, which is no second end.
    if (isDone.current) return;
    isDone.current = true;
    if (isApplied && name.trim() !== share.name) rename(name);
    onDone(isLeft);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    finish(true, false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') finish(false, false);
  };
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <input
        className={css.field}
        aria-label={words.shares.name}
        autoComplete="off"
        dir="auto"
        maxLength={MAX_NAME_LENGTH}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to change the name that this field replaces.
        autoFocus
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true, true)}
      />
    </form>
  );
}
