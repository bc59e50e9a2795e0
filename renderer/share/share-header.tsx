/** The upper part of the window: which folder, where, what state, and the switch. */
import { Plus } from 'lucide-react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { AddShare } from '../add-share/add-share.tsx';
import { useStore } from '../base/external-store.ts';
import { BlockedVisitors } from '../blocking/blocked-visitors.tsx';
import { GlanceButton } from '../glance/glance-button.tsx';
import type { TransferStore } from '../session/transfer-store.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { markState } from '../ui/mark-state.ts';
import { useLanguage } from '../words/use-language.tsx';
import { AddressPanel } from './address-panel.tsx';
import { FolderMenu } from './folder-menu.tsx';
import { PowerButton } from './power-button.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import css from './share-header.module.css';
import { StateLine } from './state-line.tsx';
import { StopAfter } from './stop-after.tsx';

export interface ShareHeaderProps {
  readonly app: AppState;
  readonly share: ShareState;
  readonly transfers: TransferStore;
  /** Whether somebody has come. */
  readonly hasCome: boolean;
}

export function ShareHeader({ app, share, transfers, hasCome }: ShareHeaderProps) {
  return (
    <header className={css.header} data-state={share.status.state}>
      <div className={css.top}>
        <div className={css.mark}>
          <HeaderMark share={share} transfers={transfers} />
        </div>
        <div className={css.identity}>
          <FolderMenu share={share} />
          <div className={css.state}>
            <StateLine share={share} transfers={transfers} />
            <BlockedVisitors share={share} />
            <StopAfter share={share} />
          </div>
        </div>
        <div className={css.tools}>
          <GlanceButton hasCome={hasCome} />
          {app.shares.length === 1 && <AddFirst app={app} />}
          <SettingsButton />
        </div>
        <PowerButton share={share} />
      </div>
      {share.status.state === 'failed' ? (
        <ProblemPanel app={app} share={share} status={share.status} />
      ) : (
        <AddressPanel share={share} />
      )}
    </header>
  );
}

/** Where there is no list of shares yet that has a place for it. */
function AddFirst({ app }: Pick<ShareHeaderProps, 'app'>) {
  const { shares } = useLanguage().words;
  return (
    <AddShare
      app={app}
      trigger={
        <>
          <Plus size={18} />
          <span className={css.addText}>{shares.add}</span>
        </>
      }
      triggerClass={css.add}
      align="end"
    />
  );
}

function HeaderMark({ share, transfers }: Pick<ShareHeaderProps, 'share' | 'transfers'>) {
  const { bytesPerSecond, news } = useStore(transfers.state);
  return <Mark state={markState(share.status, bytesPerSecond > 0)} beat={news} />;
}
