/** What stands in the place of rows when there are none, and why there are none. */

import type { LucideIcon } from 'lucide-react';
import { Filter, PauseCircle, Radio } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import { isFiltering, NO_FILTER } from '../log/log-filter.ts';
import { useServices } from '../state/services.tsx';
import { useTally } from '../state/use-tally.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-empty.module.css';
import type { ShownLog } from './shown-log.ts';

export interface LogEmptyProps {
  readonly share: ShareState;
  readonly log: ShownLog;
  readonly isSharing: boolean;
}

export function LogEmpty({ share, log, isSharing }: LogEmptyProps) {
  const { requests } = useTally(share).totals;
  const { sessions } = useServices();
  const { downloads } = useStore(sessions.of(share.id).transfers.state);
  const { model } = log;
  const { words, formats } = useLanguage();
  const { rows, total, waiting, isPaused, isScanning, filter } = useStore(model.snapshot);
  if (rows > 0 || isScanning) return undefined;
  if (isPaused && total === waiting) {
    const sentence = waiting === 0 ? words.log.pausedNone : words.log.pausedWaiting(formats.counted(waiting));
    return (
      <Empty icon={PauseCircle} title={words.log.pausedTitle} sentence={sentence}>
        <Button onPress={() => model.resume()}>{words.log.resumeNow}</Button>
      </Empty>
    );
  }
  if (total > 0 && isFiltering(filter)) {
    return (
      <Empty icon={Filter} title={words.log.noMatchTitle} sentence={words.log.noMatch(formats.counted(total))}>
        <Button onPress={() => model.setFilter(NO_FILTER)}>{words.log.showAll}</Button>
      </Empty>
    );
  }
  if (log.kind === 'saved') return <SavedEmpty log={log} />;
  if (requests > 0 && log.feed.isSettled) {
    const before = words.log.clearedBefore(formats.counted(requests));
    return <Empty icon={Radio} title={words.log.clearedTitle} sentence={before} />;
  }
  if (downloads.length > 0) {
    return <Empty icon={Radio} title={words.log.runningTitle} sentence={words.log.running} />;
  }
  const sentence = isSharing ? words.log.emptySharing : words.log.emptyStopped;
  return <Empty icon={Radio} title={words.log.emptyTitle} sentence={sentence} />;
}

function SavedEmpty({ log }: { readonly log: Extract<ShownLog, { kind: 'saved' }> }) {
  const { saved } = useLanguage().words.files;
  const { isOver } = useStore(log.reader.progress);
  return isOver ? <Empty icon={Radio} title={saved.emptyTitle} sentence={saved.empty} /> : undefined;
}

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

function Empty({ icon: Icon, title, sentence, children }: EmptyProps) {
  return (
    <div className={css.empty}>
      <Icon size={28} strokeWidth={1.5} />
      <p className={css.title}>{title}</p>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
