/** The field that filters the log by text, or by a regular expression. */
import { Regex, Search, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useId } from 'react';
import type { LogFilter } from '../log/log-filter.ts';
import { patternProblem } from '../log/log-filter.ts';
import { useFind } from '../state/use-find.ts';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './text-filter.module.css';

export interface TextFilterProps {
  readonly filter: LogFilter;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (filter: LogFilter) => void;
}

export function TextFilter({ filter, field, onChange }: TextFilterProps) {
  const { words } = useLanguage();
  const problemId = useId();
  const problem = patternProblem(filter);
  const { text, isPattern } = filter;
  useFind(
    useCallback(() => {
      field.current?.focus();
      field.current?.select();
    }, [field]),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') onChange({ ...filter, text: '' });
  };
  return (
    <div className={css.text} data-placeholder={words.log.filter}>
      <Search size={16} className={css.glass} />
      <input
        ref={field}
        type="search"
        aria-label={words.log.filterText}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        placeholder={words.log.filter}
        title={words.log.filterText}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {text !== '' && <ClearText onPress={() => onChange({ ...filter, text: '' })} />}
      <button
        type="button"
        className={css.inside}
        aria-label={words.log.pattern}
        title={words.log.pattern}
        aria-pressed={isPattern}
        onClick={() => onChange({ ...filter, isPattern: !isPattern })}
      >
        <Regex size={14} />
      </button>
      <p id={problemId} role="status" className={css.problem} hidden={problem === undefined}>
        {problem !== undefined && words.log.patternProblems[problem]}
      </p>
    </div>
  );
}

function ClearText({ onPress }: { readonly onPress: () => void }) {
  const { words } = useLanguage();
  return (
    <button
      type="button"
      className={classes(css.inside, css.clear)}
      aria-label={words.log.clearText}
      title={words.log.clearText}
      onClick={onPress}
    >
      <X size={14} />
    </button>
  );
}
