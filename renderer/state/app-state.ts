/** The app's state as the main process tells it. */
import type { AppState, Bridge } from '../../main/ipc/contract.ts';
import { ExternalStore } from './external-store.ts';

/** Listens first and asks then: news that overtake the answer are the newer truth. */
export function followAppState(bridge: Pick<Bridge, 'getState' | 'onState'>): {
  readonly state: ExternalStore<AppState | undefined>;
  /** Settles when the state is known; rejects when the question fails. */
  readonly ready: Promise<void>;
} {
  const state = new ExternalStore<AppState | undefined>(undefined);
  bridge.onState((news) => state.set(news));
  const ready = bridge.getState().then((answer) => {
    if (state.get() === undefined) state.set(answer);
  });
  return { state, ready };
}
