/** The filters that few people need at a time, and those that were given a name. */
import { ListFilter, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { useStore } from '../base/external-store.ts';
import { hasMoreConditions, isFiltering, NO_FILTER } from '../log/log-filter.ts';
import { MAX_NAME_LENGTH } from '../log/saved-filters.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { IconButton, iconButtonClass } from '../ui/icon-button.tsx';
import { Name } from '../ui/name.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import type { MethodFilterProps } from './method-filter.tsx';
import { MethodFilter } from './method-filter.tsx';
import css from './more-filters.module.css';

export function MoreFilters({ filter, methods, onChange }: MethodFilterProps) {
  const { words } = useLanguage();
  return (
    <Popover
      label={words.log.moreFilters}
      panelLabel={words.log.moreFilters}
      trigger={<ListFilter size={18} />}
      triggerClass={iconButtonClass('framed', hasMoreConditions(filter))}
      align="end"
    >
      {() => (
        <div className={css.panel}>
          <Conditions filter={filter} methods={methods} onChange={onChange} />
          <Saved filter={filter} onChange={onChange} />
          {isFiltering(filter) && <Button onPress={() => onChange(NO_FILTER)}>{words.log.clearFilter}</Button>}
        </div>
      )}
    </Popover>
  );
}

function Conditions({ filter, methods, onChange }: MethodFilterProps) {
  const { words } = useLanguage();
  const id = useId();
  return (
    <div className={css.conditions}>
      <span className={css.compact}>{words.log.methodFilter}</span>
      <div className={css.compact}>
        <MethodFilter filter={filter} methods={methods} onChange={onChange} />
      </div>
      <label htmlFor={`${id}path`}>{words.log.pathFilter}</label>
      <input
        id={`${id}path`}
        type="text"
        className={css.field}
        placeholder="/"
        spellCheck={false}
        autoComplete="off"
        value={filter.path}
        onChange={(event) => onChange({ ...filter, path: event.target.value })}
      />
      <label htmlFor={`${id}slow`}>{words.log.slowFilter}</label>
      <span className={css.slow}>
        <input
          id={`${id}slow`}
          type="number"
          className={css.field}
          min={0}
          step={100}
          value={filter.slowerThanMs === 0 ? '' : filter.slowerThanMs}
          onChange={(event) => onChange({ ...filter, slowerThanMs: Math.max(0, event.target.valueAsNumber || 0) })}
        />
        {words.log.slowUnit}
      </span>
      <div className={css.check}>
        <Checkbox
          label={words.log.incompleteFilter}
          isChecked={filter.isIncomplete}
          onChange={(isIncomplete) => onChange({ ...filter, isIncomplete })}
        />
      </div>
    </div>
  );
}

function Saved({ filter, onChange }: Omit<MethodFilterProps, 'methods'>) {
  const { words } = useLanguage();
  const { savedFilters } = useServices();
  const list = useStore(savedFilters.value);
  const titleId = useId();
  return (
    <section className={css.saved} aria-labelledby={titleId}>
      <h3 id={titleId}>{words.log.savedFilters}</h3>
      {list.length > 0 && (
        <ul>
          {list.map(({ name, filter: saved }) => (
            <li key={name}>
              <button
                type="button"
                className={css.apply}
                aria-label={words.log.applyFilter(name)}
                onClick={() => onChange(saved)}
              >
                <Name>{name}</Name>
              </button>
              <IconButton label={words.log.removeFilter(name)} icon={X} onPress={() => savedFilters.remove(name)} />
            </li>
          ))}
        </ul>
      )}
      {isFiltering(filter) ? (
        <SaveFilter onSave={(name) => savedFilters.save(name, filter)} />
      ) : (
        list.length === 0 && <p className={css.hint}>{words.log.noSavedFilters}</p>
      )}
    </section>
  );
}

function SaveFilter({ onSave }: { readonly onSave: (name: string) => void }) {
  const { words } = useLanguage();
  const [name, setName] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name);
    setName('');
  };
  return (
    <form className={css.save} onSubmit={onSubmit}>
      <input
        type="text"
        className={css.field}
        aria-label={words.log.filterName}
        placeholder={words.log.filterName}
        maxLength={MAX_NAME_LENGTH}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={css.submit} aria-label={words.log.saveFilterLabel}>
        {words.log.saveFilter}
      </button>
    </form>
  );
}
