/** Over the end of a list that stands still: how many entries wait, or came meanwhile, and the way on. */
import type { LucideIcon } from 'lucide-react';
import { ArrowDown, ArrowDownUp, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from '../base/external-store.ts';
import type { LogModel } from '../log/log-model.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-pill.module.css';
import type { LogViewport } from './log-viewport.ts';

/** How much of the list's end it takes, in pixels. */
const PILL_ROOM = 48;

export interface LogPillProps {
  readonly model: LogModel;
  readonly viewport: LogViewport;
  /** Sequence number of the chosen entry, which is never covered. */
  readonly chosen: number | undefined;
}

export function LogPill({ model, viewport, chosen }: LogPillProps) {
  const { words, formats } = useLanguage();
  const { isPaused, waiting, rows, isSorting, unsorted } = useStore(model.snapshot);
  useStore(viewport.position);
  const { newRows } = viewport;
  const isRaised = viewport.isNearEnd(chosen, PILL_ROOM);
  // An empty list says all this in its middle.
  if (rows === 0) return undefined;
  if (isPaused) {
    return (
      <Pill isRaised={isRaised} icon={Play} title={words.log.resume} onPress={() => model.resume()}>
        {waiting === 0 ? words.log.paused : words.log.pausedWith(formats.counted(waiting))}
      </Pill>
    );
  }
  if (unsorted > 0 && !isSorting) {
    return (
      <Pill isRaised={isRaised} icon={ArrowDownUp} title={words.log.sortNewIn} onPress={() => model.sortAgain()}>
        {words.log.newEntries(formats.counted(unsorted))}
      </Pill>
    );
  }
  if (newRows <= 0) return undefined;
  return (
    <Pill isRaised={isRaised} icon={ArrowDown} title={words.log.jumpToNewest} onPress={() => viewport.follow()}>
      {words.log.newEntries(formats.counted(newRows))}
    </Pill>
  );
}

interface PillProps {
  /** Whether it stands at the list's beginning. */
  readonly isRaised: boolean;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Pill({ icon: Icon, isRaised, title, onPress, children }: PillProps) {
  return (
    <button type="button" className={css.pill} data-raised={isRaised} title={title} onClick={onPress}>
      <Icon size={14} />
      {children}
    </button>
  );
}
