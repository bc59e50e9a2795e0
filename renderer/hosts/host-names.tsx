/** The names by which a share may be asked for besides this computer's own: added and taken away where they stand. */
import { X } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { parseHostName } from './host-name.ts';
import css from './host-names.module.css';

/** The same in every language (RFC 2606 §3). */
const EXAMPLE = 'nas.example.org';

export function HostNames({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const titleId = useId();
  return (
    <section className={css.section} aria-labelledby={titleId}>
      <h4 id={titleId}>{words.hosts.title}</h4>
      {share.hosts.length > 0 && (
        <ul className={css.list} aria-labelledby={titleId}>
          {share.hosts.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
              <IconButton
                icon={X}
                kind="small"
                label={words.hosts.remove(name)}
                onPress={() => run(bridge.disallowHost(share.id, name))}
              />
            </li>
          ))}
        </ul>
      )}
      <HostField share={share} />
    </section>
  );
}

function HostField({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const [text, setText] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const hintId = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = parseHostName(text);
    setIsRefused(name === undefined);
    if (name === undefined) return;
    setText('');
    if (!share.hosts.includes(name)) run(bridge.allowHost(share.id, name));
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <input
        aria-label={words.hosts.field}
        aria-invalid={isRefused}
        aria-describedby={hintId}
        placeholder={EXAMPLE}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setIsRefused(false);
        }}
      />
      <button type="submit" aria-label={words.hosts.addName}>
        {words.hosts.add}
      </button>
      <p id={hintId} role="status" className={isRefused ? css.invalid : undefined}>
        {isRefused ? words.hosts.invalid : words.hosts.hint}
      </p>
    </form>
  );
}
