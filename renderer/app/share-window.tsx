/** The window of a share, whatever its state: header, transfers and access log. */
import { useEffect, useMemo } from 'react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import { GlanceSection } from '../glance/glance-section.tsx';
import { GuideSection } from '../guide/guide-section.tsx';
import { useGuide, useHasCome } from '../guide/has-come.ts';
import { LogSection } from '../log-view/log-section.tsx';
import type { ShownLog } from '../log-view/shown-log.ts';
import { QuestionCards } from '../receiving/question-cards.tsx';
import type { ShareSession } from '../session/share-session.ts';
import { ShareHeader } from '../share/share-header.tsx';
import { useServices } from '../state/services.tsx';
import { TransferSection } from '../transfers/transfer-section.tsx';
import css from './app.module.css';

export interface ShareWindowProps {
  readonly app: AppState;
  readonly share: ShareState;
}

export function ShareWindow({ app, share }: ShareWindowProps) {
  const { sessions } = useServices();
  const session = sessions.of(share.id);
  const log = useShownLog(session);
  const hasCome = useHasCome(share, session);
  const isGuided = useGuide(hasCome, session);
  useEffect(() => sessions.follow(share.id), [sessions, share.id]);
  return (
    <>
      <ShareHeader app={app} share={share} transfers={session.transfers} hasCome={hasCome} />
      <main className={css.main}>
        <QuestionCards shares={app.shares} />
        <GlanceSection share={share} session={session} hasCome={hasCome} />
        <TransferSection share={share} store={session.transfers} />
        {isGuided ? (
          <GuideSection share={share} session={session} />
        ) : (
          <LogSection
            key={log.kind === 'saved' ? log.reader.id : 'live'}
            app={app}
            share={share}
            log={log}
            onOpenSaved={session.opened.open}
            onCloseSaved={session.opened.close}
          />
        )}
      </main>
    </>
  );
}

function useShownLog({ model, feed, opened }: ShareSession): ShownLog {
  const reader = useStore(opened.reader);
  return useMemo(
    () => (reader === undefined ? { kind: 'live', model, feed } : { kind: 'saved', model: reader.model, reader }),
    [reader, model, feed],
  );
}
