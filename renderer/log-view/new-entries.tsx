/** Says how many entries came below while the list stood still, and leads to them. */
import { ArrowDown } from 'lucide-react';
import type { LogModel } from '../log/log-model.ts';
import { useStore } from '../state/external-store.ts';
import { useLanguage } from '../words/use-language.tsx';
import type { LogViewport } from './log-viewport.ts';
import css from './new-entries.module.css';

export interface NewEntriesProps {
  readonly model: LogModel;
  readonly viewport: LogViewport;
}

export function NewEntries({ model, viewport }: NewEntriesProps) {
  const { words, formats } = useLanguage();
  useStore(model.snapshot);
  useStore(viewport.position);
  const { newRows } = viewport;
  if (newRows <= 0) return undefined;
  return (
    <button type="button" className={css.pill} title={words.log.jumpToNewest} onClick={() => viewport.follow()}>
      <ArrowDown size={14} />
      {words.log.newEntries(formats.counted(newRows))}
    </button>
  );
}
