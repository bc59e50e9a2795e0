/** A filter that is one of the values in the log, or all of them. */
import { ChevronDown } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { classes } from '../ui/classes.ts';
import select from '../ui/select.module.css';
import { shortTexts } from './short-texts.ts';
import css from './value-filter.module.css';

export interface ValueFilterProps {
  readonly kind: 'method' | 'visitor';
  readonly label: string;
  readonly all: string;
  /** Empty for all. */
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

const NONE: readonly string[] = [];

export function ValueFilter({ kind, label, all, value, options, onChange }: ValueFilterProps) {
  // A log may begin with hundreds of visitors: its rows need not wait for them.
  const choices = useDeferredValue(options, NONE);
  // A chosen value stays in the list when the log that had it was cleared.
  const shown = useMemo(
    () => (value === '' || choices.includes(value) ? choices : [...choices, value]),
    [choices, value],
  );
  const texts = useMemo(() => shortTexts(shown), [shown]);
  return (
    <div className={classes(select.frame, css.value)} data-kind={kind} data-all={all} data-active={value !== ''}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {shown.map((option) => (
          <option key={option} value={option} title={option}>
            {texts.get(option)}
          </option>
        ))}
      </select>
      <ChevronDown size={14} className={select.chevron} />
    </div>
  );
}
