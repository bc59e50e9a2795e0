/** Which columns the log shows, and how it tells the time. */
import { useStore } from '../base/external-store.ts';
import { FIRST_COLUMNS, OPTIONAL_COLUMNS, withColumn } from '../log/column-settings.ts';
import type { ColumnName } from '../log/log-columns.ts';
import { RARE_COLUMNS } from '../log/log-columns.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { menuTitleClass } from '../ui/menu.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './column-menu.module.css';

const RARE: ReadonlySet<ColumnName> = new Set(RARE_COLUMNS);

/** @param told columns that are there only where they have something to tell, and have */
export function ColumnMenu({ told }: { readonly told: ReadonlySet<ColumnName> }) {
  const { words } = useLanguage();
  const { view } = useServices();
  const { columns, hasRelativeTimes } = useStore(view.value);
  return (
    <fieldset className={css.menu}>
      <legend className={menuTitleClass}>{words.log.columnsTitle}</legend>
      <div className={css.columns}>
        {OPTIONAL_COLUMNS.filter((name) => !RARE.has(name) || told.has(name)).map((name) => (
          <Checkbox
            key={name}
            label={words.log.columns[name]}
            isChecked={!columns.hidden.includes(name)}
            onChange={(isShown) => view.change({ columns: withColumn(columns, name, isShown) })}
          />
        ))}
      </div>
      <Checkbox
        label={words.log.relativeTimes}
        isChecked={hasRelativeTimes}
        onChange={(isRelative) => view.change({ hasRelativeTimes: isRelative })}
      />
      {columns !== FIRST_COLUMNS && (
        <Button kind="quiet" onPress={() => view.change({ columns: FIRST_COLUMNS })}>
          {words.log.resetColumns}
        </Button>
      )}
    </fieldset>
  );
}
