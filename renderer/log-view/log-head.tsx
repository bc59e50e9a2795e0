/** The names of the log's columns. Pressing one sorts by it, then the other way round, then as it came. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element would need all of its rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { memo } from 'react';
import type { Words } from '../../main/words/en/window.ts';
import type { ColumnName } from '../log/log-columns.ts';
import { COLUMNS } from '../log/log-columns.ts';
import type { LogModel } from '../log/log-model.ts';
import type { LogSort } from '../log/log-sort.ts';
import { nextSort } from '../log/log-sort.ts';
import { useServices } from '../state/services.tsx';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import { ColumnHandle } from './column-handle.tsx';
import css from './log-row.module.css';

export interface LogHeadProps {
  readonly height: number;
  readonly model: LogModel;
  readonly sort: LogSort | undefined;
}

/** Drawn again only when the order changes, not with each new entry. */
export const LogHead = memo(function LogHead({ height, model, sort }: LogHeadProps) {
  const { words } = useLanguage();
  const { announcement } = useServices();
  const press = (name: ColumnName): void => {
    const next = nextSort(sort, name);
    model.setSort(next);
    announcement.set(next === undefined ? words.log.asItCame : words.log.sortedBy(...orderText(next, words)));
  };
  return (
    <div role="rowgroup" className={css.head} style={{ height }}>
      <div role="row" aria-rowindex={1} className={css.headRow}>
        {COLUMNS.map((name) => (
          <span
            key={name}
            role="columnheader"
            className={classes(css.columnHead, css[name])}
            aria-label={words.log.columns[name]}
            aria-sort={sort?.column === name ? sort.direction : undefined}
          >
            <SortButton name={name} sort={sort} onPress={() => press(name)} />
            {name !== 'path' && <ColumnHandle column={name} />}
          </span>
        ))}
      </div>
    </div>
  );
});

interface SortButtonProps {
  readonly name: ColumnName;
  readonly sort: LogSort | undefined;
  readonly onPress: () => void;
}

function SortButton({ name, sort, onPress }: SortButtonProps) {
  const { words } = useLanguage();
  const next = nextSort(sort, name);
  const isSorted = sort?.column === name;
  const Arrow = sort?.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className={css.sort}
      title={next === undefined ? words.log.asItCame : words.log.sortBy(...orderText(next, words))}
      onClick={onPress}
      onKeyDown={keepFromGrid}
    >
      <span className={css.columnName}>{words.log.columns[name]}</span>
      {isSorted && <Arrow size={12} strokeWidth={2.5} />}
    </button>
  );
}

/** The column's name, and which rows come first. */
function orderText({ column, direction }: LogSort, { log }: Words): readonly [string, string] {
  return [log.columns[column], log.sortOrders[column][direction]];
}

/** Enter and the space bar press the button: they are not meant for the row that is selected. */
function keepFromGrid(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}
