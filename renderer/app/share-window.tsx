/** The window of a share, whatever its state: header, transfers and access log. */
import { useEffect, useMemo } from 'react';
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { LogFeed } from '../log/log-feed.ts';
import { LogModel } from '../log/log-model.ts';
import { createSlice, FrameQueue, nextSlice } from '../log/scheduling.ts';
import { LogSection } from '../log-view/log-section.tsx';
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
  const transfers = useTransfers(share.id);
  const { feed, model } = useLog(share.id);
  return (
    <>
      <ShareHeader app={app} share={share} transfers={transfers} />
      <main className={css.main}>
        <TransferSection share={share} store={transfers} />
        <LogSection app={app} share={share} model={model} feed={feed} />
      </main>
    </>
  );
}

function useTransfers(share: ShareState['id']): TransferStore {
  const { bridge } = useServices();
  const store = useMemo(() => new TransferStore(bridge, share), [bridge, share]);
  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  return store;
}

function useLog(share: ShareState['id']): { readonly feed: LogFeed; readonly model: LogModel } {
  const { bridge, reportBug } = useServices();
  const log = useMemo(() => {
    const model = new LogModel({ createSlice, nextSlice });
    const createQueue = (work: () => void): FrameQueue => new FrameQueue(work);
    return { model, feed: new LogFeed({ source: bridge, share, model, createQueue, onError: reportBug }) };
  }, [bridge, share, reportBug]);
  useEffect(() => {
    log.feed.start();
    return () => log.feed.stop();
  }, [log]);
  return log;
}
