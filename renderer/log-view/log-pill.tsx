/** Over the end of a list that stands still: how many entries wait or came below, and the way on. */
import { ArrowDown, Play } from 'lucide-react';
import type { LogModel } from '../log/log-model.ts';
import { useStore } from '../state/external-store.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-pill.module.css';
import type { LogViewport } from './log-viewport.ts';

export interface LogPillProps {
  readonly model: LogModel;
  readonly viewport: LogViewport;
}

export function LogPill({ model, viewport }: LogPillProps) {
  const { words, formats } = useLanguage();
  const { isPaused, waiting, rows } = useStore(model.snapshot);
  useStore(viewport.position);
  const { newRows } = viewport;
  // An empty list says all this in its middle.
  if (rows === 0) return undefined;
  if (isPaused) {
    return (
      <button type="button" className={css.pill} title={words.log.resume} onClick={() => model.resume()}>
        <Play size={14} fill="currentColor" />
        {waiting === 0 ? words.log.paused : words.log.pausedWith(formats.counted(waiting))}
      </button>
    );
  }
  if (newRows <= 0) return undefined;
  return (
    <button type="button" className={css.pill} title={words.log.jumpToNewest} onClick={() => viewport.follow()}>
      <ArrowDown size={14} />
      {words.log.newEntries(formats.counted(newRows))}
    </button>
  );
}
