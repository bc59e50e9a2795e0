/** The names of the log's columns. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element would need all of its rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.

import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import { ColumnHandle } from './column-handle.tsx';
import { COLUMNS } from './columns.ts';
import css from './log-row.module.css';

export function LogHead({ height }: { readonly height: number }) {
  const { columns } = useLanguage().words.log;
  return (
    <div role="rowgroup" className={css.head} style={{ height }}>
      <div role="row" aria-rowindex={1} className={css.headRow}>
        {COLUMNS.map((name) => (
          <span key={name} role="columnheader" className={classes(css.columnHead, css[name])}>
            <span className={css.columnName}>{columns[name]}</span>
            {name !== 'path' && <ColumnHandle column={name} />}
          </span>
        ))}
      </div>
    </div>
  );
}
