/** A list of lines that a person writes, such as header fields: added and taken away where they stand. */
import { X } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import css from '../hosts/host-names.module.css';
import { useServices } from '../state/services.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import row from './share-settings.module.css';

export interface LineListWords extends Readonly<Record<'title' | 'label' | 'add' | 'placeholder' | 'hint', string>> {
  /** What is said of a line that can't be understood. */
  readonly invalid: string | ((line: string) => string);
}

export interface LineListProps {
  readonly words: LineListWords;
  readonly lines: readonly string[];
  /** Resolves with false when a line can't be understood, and nothing was changed. */
  readonly onChange: (lines: readonly string[]) => Promise<boolean>;
}

export function LineList({ words, lines, onChange }: LineListProps) {
  const { serving } = useLanguage().words;
  const { run } = useServices();
  const titleId = useId();
  const remove = (line: string): void => run(onChange(lines.filter((other) => other !== line)).then(() => undefined));
  return (
    <section className={row.row} aria-labelledby={titleId}>
      <div className={css.section}>
        <h4 id={titleId}>{words.title}</h4>
        {lines.length > 0 && (
          <ul className={css.list} aria-labelledby={titleId}>
            {lines.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
                <IconButton icon={X} kind="small" label={serving.remove(line)} onPress={() => remove(line)} />
              </li>
            ))}
          </ul>
        )}
        <LineField words={words} onAdd={(line) => onChange([...lines, line])} />
      </div>
    </section>
  );
}

interface LineFieldProps extends Pick<LineListProps, 'words'> {
  readonly onAdd: (line: string) => Promise<boolean>;
}

function LineField({ words, onAdd }: LineFieldProps) {
  const { serving } = useLanguage().words;
  const { run } = useServices();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const hintId = useId();
  const add = async (): Promise<void> => {
    const isTaken = await onAdd(text);
    setRefused(isTaken ? undefined : text);
    if (isTaken) setText('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run(add());
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <input
        aria-label={words.label}
        aria-invalid={refused !== undefined}
        aria-describedby={hintId}
        placeholder={words.placeholder}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(undefined);
        }}
      />
      <button type="submit" aria-label={words.add}>
        {serving.add}
      </button>
      <p id={hintId} role="status" className={refused === undefined ? undefined : css.invalid}>
        {refused === undefined ? words.hint : describeInvalid(words, refused)}
      </p>
    </form>
  );
}

function describeInvalid({ invalid }: LineListWords, line: string): string {
  return typeof invalid === 'string' ? invalid : invalid(line);
}
