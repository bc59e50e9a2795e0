/** The log's heading, its filters, and the buttons that pause and clear it. */
import { Pause, Play, Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import { useCallback } from 'react';
import type { ShareId } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import type { LogFilter } from '../log/log-filter.ts';
import { isFiltering } from '../log/log-filter.ts';
import type { LogModel, LogSnapshot } from '../log/log-model.ts';
import { useCommand } from '../state/use-command.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import { LogFileMenu } from './log-file-menu.tsx';
import { LogFilters } from './log-filters.tsx';
import css from './log-toolbar.module.css';

export interface LogToolbarProps {
  readonly model: LogModel;
  readonly filterField: RefObject<HTMLInputElement | null>;
  /** undefined for a saved log, which neither goes on nor is cleared. */
  readonly share: ShareId | undefined;
  readonly onClear: () => void;
  readonly onOpenSaved: () => void;
}

export function LogToolbar({ model, share, filterField, onClear, onOpenSaved }: LogToolbarProps) {
  const language = useLanguage();
  const { words } = language;
  const snapshot = useStore(model.snapshot);
  const setFilter = useCallback((filter: LogFilter) => model.setFilter(filter), [model]);
  return (
    <div className={css.toolbar}>
      <div className={css.heading}>
        <h2>{words.log.title}</h2>
        <p className={css.count} title={snapshot.letGo > 0 ? words.log.letGoReason : undefined}>
          {countText(snapshot, language)}
        </p>
      </div>
      <div className={css.filters}>
        <LogFilters
          filter={snapshot.filter}
          methods={snapshot.methods}
          visitors={snapshot.visitors}
          field={filterField}
          onChange={setFilter}
        />
      </div>
      <div className={css.actions}>
        {share !== undefined && (
          <>
            <PauseButton model={model} isPaused={snapshot.isPaused} />
            <IconButton label={words.log.clear} icon={Trash2} onPress={onClear} />
          </>
        )}
        <LogFileMenu model={model} share={share} onOpenSaved={onOpenSaved} />
      </div>
    </div>
  );
}

function PauseButton({ model, isPaused }: { readonly model: LogModel; readonly isPaused: boolean }) {
  const { words } = useLanguage();
  const toggle = useCallback(() => (isPaused ? model.resume() : model.pause()), [model, isPaused]);
  useCommand('toggle-pause', toggle);
  return isPaused ? (
    <IconButton label={words.log.resume} icon={Play} className={css.paused} onPress={toggle} />
  ) : (
    <IconButton label={words.log.pause} icon={Pause} onPress={toggle} />
  );
}

function countText(snapshot: LogSnapshot, { words, formats }: Language): string {
  const { rows, total, letGo, filter, isSorting } = snapshot;
  if (total === 0) return '';
  if (isSorting) return words.log.sorting;
  const all = formats.counted(total);
  const count = isFiltering(filter) ? words.log.matching(formats.counted(rows), all) : words.log.total(all);
  return letGo === 0 ? count : words.common.beside([count, words.log.letGo(formats.counted(letGo))]);
}
