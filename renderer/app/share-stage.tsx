/**
 * The share that is shown. Those that were shown before stay as they were left, hidden: nothing of them is drawn, and
 * coming back finds the same place in the log.
 */
import { Activity, useState } from 'react';
import type { AppState, ShareId } from '../../main/ipc/app-state.ts';
import { useHearing } from '../state/use-hearing.ts';
import css from './app.module.css';
import { ShareWindow } from './share-window.tsx';

export interface ShareStageProps {
  readonly app: AppState;
  readonly selected: ShareId;
}

export function ShareStage({ app, selected }: ShareStageProps) {
  const [visited, setVisited] = useState<readonly ShareId[]>([selected]);
  // In the order of the first visit, whatever the order of the list: what moves in the page loses its scroll position.
  if (!visited.includes(selected)) setVisited([...visited, selected]);
  useHearing();
  const shares = visited.flatMap((id) => app.shares.find((share) => share.id === id) ?? []);
  return shares.map((share) => (
    <Activity key={share.id} mode={share.id === selected ? 'visible' : 'hidden'}>
      <div className={css.share}>
        <ShareWindow app={app} share={share} />
      </div>
    </Activity>
  ));
}
