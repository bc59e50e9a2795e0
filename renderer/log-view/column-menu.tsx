/** Which columns the log shows, and how it tells the time. */
import { useStore } from '../state/external-store.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './column-menu.module.css';
import { FIRST_COLUMNS, OPTIONAL_COLUMNS, withColumn } from './columns.ts';

export function ColumnMenu() {
  const { words } = useLanguage();
  const { view } = useServices();
  const { columns, hasRelativeTimes } = useStore(view.settings);
  return (
    <fieldset className={css.menu}>
      <legend>{words.log.columnsTitle}</legend>
      <div className={css.columns}>
        {OPTIONAL_COLUMNS.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={!columns.hidden.includes(name)}
              onChange={(event) => view.change({ columns: withColumn(columns, name, event.target.checked) })}
            />
            {words.log.columns[name]}
          </label>
        ))}
      </div>
      <label>
        <input
          type="checkbox"
          checked={hasRelativeTimes}
          onChange={(event) => view.change({ hasRelativeTimes: event.target.checked })}
        />
        {words.log.relativeTimes}
      </label>
      {columns !== FIRST_COLUMNS && (
        <Button kind="quiet" onPress={() => view.change({ columns: FIRST_COLUMNS })}>
          {words.log.resetColumns}
        </Button>
      )}
    </fieldset>
  );
}
