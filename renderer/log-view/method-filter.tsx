/** The filter for the request method: in the line of filters, or behind its end where the line is short. */
import type { LogFilter } from '../log/log-filter.ts';
import { useLanguage } from '../words/use-language.tsx';
import { ValueFilter } from './value-filter.tsx';

export interface MethodFilterProps {
  readonly filter: LogFilter;
  /** The methods in the log. */
  readonly methods: readonly string[];
  readonly onChange: (filter: LogFilter) => void;
}

export function MethodFilter({ filter, methods, onChange }: MethodFilterProps) {
  const { words } = useLanguage();
  return (
    <ValueFilter
      kind="method"
      label={words.log.methodFilter}
      all={words.log.allMethods}
      value={filter.method}
      options={methods}
      onChange={(method) => onChange({ ...filter, method })}
    />
  );
}
