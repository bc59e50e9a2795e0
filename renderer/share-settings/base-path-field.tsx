/** The path below which a share lies, for people with a proxy in front of it: taken when the field is left, or with Enter. */
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { SettingsRow } from '../settings/settings-group.tsx';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './share-settings.module.css';

export function BasePathField({ share }: { readonly share: ShareState }) {
  const { serving } = useLanguage().words;
  const { bridge, run } = useServices();
  const [text, setText] = useState(share.basePath);
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  const hintId = useId();
  const take = async (): Promise<void> => {
    if (text === share.basePath) return;
    const isTaken = await bridge.changeShare(share.id, { basePath: text });
    setIsRefused(!isTaken);
    if (isTaken && text.trim() === '') setText('/');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(take());
  };
  return (
    <SettingsRow
      label={serving.basePath}
      hint={isRefused ? serving.basePathInvalid : serving.basePathHint}
      controlId={id}
      hintId={hintId}
    >
      <form onSubmit={submit}>
        <input
          id={id}
          className={css.path}
          aria-describedby={hintId}
          aria-invalid={isRefused}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={text}
          onBlur={() => run(take())}
          onChange={(event) => {
            setText(event.target.value);
            setIsRefused(false);
          }}
        />
      </form>
    </SettingsRow>
  );
}
