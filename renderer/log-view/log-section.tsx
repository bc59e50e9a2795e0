/** The access log: its tools, the list, and the details of one entry beside or above it. */
import { useMemo, useRef, useState } from 'react';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import type { LogFeed } from '../log/log-feed.ts';
import { useServices } from '../state/services.tsx';
import { useCommand } from '../state/use-command.ts';
import card from '../ui/card.module.css';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import { ExchangePanel } from './exchange-panel.tsx';
import { LogEmpty } from './log-empty.tsx';
import { LogFileBar } from './log-file-bar.tsx';
import { LogGrid } from './log-grid.tsx';
import { LogPill } from './log-pill.tsx';
import css from './log-section.module.css';
import { LogToolbar } from './log-toolbar.tsx';
import { LogViewport } from './log-viewport.ts';
import { SavedLogBar } from './saved-log-bar.tsx';
import type { ShownLog } from './shown-log.ts';
import { useLogNavigation } from './use-log-navigation.ts';

export interface LogSectionProps {
  readonly app: AppState;
  readonly share: ShareState;
  readonly log: ShownLog;
  readonly onOpenSaved: () => void;
  readonly onCloseSaved: () => void;
}

export function LogSection({ app, share, log, onOpenSaved, onCloseSaved }: LogSectionProps) {
  const { words } = useLanguage();
  const { model } = log;
  const details = log.kind === 'live' ? share.id : undefined;
  const viewport = useMemo(() => new LogViewport(model), [model]);
  const [selected, select] = useState<AccessLogEntry | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const clearLog = useClearLog(share);
  const filterField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const onType = (): void => filterField.current?.focus();
  const navigation = useLogNavigation({ model, viewport, selected, select, isOpen, setOpen, onType });
  useCommand('open-saved-log', onOpenSaved);
  const closePanel = (): void => {
    navigation.close();
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const clear = (): void => {
    navigation.close();
    select(undefined);
    if (log.kind !== 'live') return;
    clearLog(log.feed);
  };
  return (
    <section className={classes(card.card, css.section)} aria-label={words.log.title}>
      <LogToolbar model={model} share={details} filterField={filterField} onClear={clear} onOpenSaved={onOpenSaved} />
      {log.kind === 'saved' && <SavedLogBar reader={log.reader} onClose={onCloseSaved} />}
      <LogFileBar share={share} />
      <div className={css.body}>
        <div ref={list} className={css.list}>
          <LogGrid model={model} viewport={viewport} navigation={navigation} selected={selected} />
          <LogEmpty
            share={share}
            log={log}
            isSharing={share.status.state === 'running' || share.status.state === 'starting'}
          />
          <LogPill model={model} viewport={viewport} chosen={selected?.sequence} />
        </div>
        {isOpen && selected !== undefined && (
          <ExchangePanel
            app={app}
            share={share}
            model={model}
            detailsOf={details}
            entry={selected}
            onOpen={navigation.open}
            onClose={closePanel}
          />
        )}
      </div>
    </section>
  );
}

/** Empties a log, and offers to take that back. */
function useClearLog({ name }: ShareState): (feed: LogFeed) => void {
  const { message } = useServices();
  return (feed) => {
    feed.clear();
    message.set({ kind: 'undoable', describe: ({ words }) => words.log.cleared(name), undo: () => feed.restore() });
  };
}
