/** The names of the log's columns. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element would need all of its rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import { useLanguage } from '../words/use-language.tsx';
import css from './log-row.module.css';

export function LogHead({ height }: { readonly height: number }) {
  const { columns } = useLanguage().words.log;
  const names = ['time', 'visitor', 'method', 'path', 'status', 'size', 'duration', 'ending'] as const;
  return (
    <div role="rowgroup" className={css.head} style={{ height }}>
      <div role="row" aria-rowindex={1} className={css.headRow}>
        {names.map((name) => (
          <span key={name} role="columnheader" className={css[name]}>
            {columns[name]}
          </span>
        ))}
      </div>
    </div>
  );
}
