/** The window of a share, whatever its state: header, transfers and access log. */
import { useEffect, useMemo } from 'react';
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { Glance } from '../glance/glance.ts';
import { GlanceSection } from '../glance/glance-section.tsx';
import { LogFeed } from '../log/log-feed.ts';
import { LogModel } from '../log/log-model.ts';
import { createSlice, FrameQueue, nextSlice } from '../log/scheduling.ts';
import { LogSection } from '../log-view/log-section.tsx';
import type { ShownLog } from '../log-view/shown-log.ts';
import { useSavedLog } from '../log-view/use-saved-log.ts';
import { ShareHeader } from '../share/share-header.tsx';
import { useServices } from '../state/services.tsx';
import { TransferSection } from '../transfers/transfer-section.tsx';
import { TransferStore } from '../transfers/transfer-store.ts';
import css from './app.module.css';

export interface ShareWindowProps {
  readonly app: AppState;
  readonly share: ShareState;
}

export function ShareWindow({ app, share }: ShareWindowProps) {
  const glance = useMemo(() => new Glance(), []);
  const transfers = useTransfers(share.id, glance);
  const live = useLog(share.id, glance);
  const saved = useSavedLog();
  return (
    <>
      <ShareHeader app={app} share={share} transfers={transfers} />
      <main className={css.main}>
        <GlanceSection share={share} glance={glance} />
        <TransferSection share={share} store={transfers} />
        <LogSection
          key={saved.reader?.id}
          app={app}
          share={share}
          log={saved.reader === undefined ? live : { kind: 'saved', model: saved.reader.model, reader: saved.reader }}
          onOpenSaved={saved.open}
          onCloseSaved={saved.close}
        />
      </main>
    </>
  );
}

function useTransfers(share: ShareState['id'], glance: Glance): TransferStore {
  const { bridge } = useServices();
  const store = useMemo(
    () => new TransferStore(bridge, share, (news) => glance.sampled(news, Date.now())),
    [bridge, share, glance],
  );
  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  return store;
}

function useLog(share: ShareState['id'], glance: Glance): Extract<ShownLog, { kind: 'live' }> {
  const { bridge, reportBug } = useServices();
  const log = useMemo(() => {
    const model = new LogModel({ createSlice, nextSlice, tap: glance });
    const createQueue = (work: () => void): FrameQueue => new FrameQueue(work);
    return {
      kind: 'live' as const,
      model,
      feed: new LogFeed({ source: bridge, share, model, createQueue, onError: reportBug }),
    };
  }, [bridge, share, reportBug, glance]);
  useEffect(() => {
    log.feed.start();
    return () => log.feed.stop();
  }, [log]);
  return log;
}
