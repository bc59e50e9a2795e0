/** The log's filters: text or pattern, status class, method, visitor, and what stands behind a button. They combine. */
import type { RefObject } from 'react';
import { memo } from 'react';
import type { LogFilter, StatusClass } from '../log/log-filter.ts';
import { STATUS_CLASSES } from '../log/log-filter.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-filters.module.css';
import { MethodFilter } from './method-filter.tsx';
import { MoreFilters } from './more-filters.tsx';
import { TextFilter } from './text-filter.tsx';
import { ValueFilter } from './value-filter.tsx';

export interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly methods: readonly string[];
  readonly visitors: readonly string[];
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (filter: LogFilter) => void;
}

/** Drawn again only when a filter or its choices change, not with each new entry. */
export const LogFilters = memo(function LogFilters(props: LogFiltersProps) {
  const { filter, methods, visitors, field, onChange } = props;
  const { words } = useLanguage();
  return (
    <div className={css.filters}>
      <TextFilter filter={filter} field={field} onChange={onChange} />
      <StatusFilter
        chosen={filter.statusClasses}
        onChange={(statusClasses) => onChange({ ...filter, statusClasses })}
      />
      <MethodFilter filter={filter} methods={methods} onChange={onChange} />
      <ValueFilter
        kind="visitor"
        label={words.log.visitorFilter}
        all={words.log.allVisitors}
        value={filter.visitor}
        options={visitors}
        onChange={(visitor) => onChange({ ...filter, visitor })}
      />
      <MoreFilters filter={filter} methods={methods} onChange={onChange} />
    </div>
  );
});

interface StatusFilterProps {
  readonly chosen: readonly StatusClass[];
  readonly onChange: (chosen: readonly StatusClass[]) => void;
}

function StatusFilter({ chosen, onChange }: StatusFilterProps) {
  const { words } = useLanguage();
  const toggle = (digit: StatusClass): void =>
    onChange(chosen.includes(digit) ? chosen.filter((other) => other !== digit) : [...chosen, digit]);
  return (
    <fieldset className={css.status} aria-label={words.log.statusFilter}>
      {STATUS_CLASSES.map((digit) => (
        <button
          key={digit}
          type="button"
          data-class={digit}
          aria-label={words.log.statusClass(digit)}
          aria-pressed={chosen.includes(digit)}
          onClick={() => toggle(digit)}
        >
          {digit}xx
        </button>
      ))}
    </fieldset>
  );
}
