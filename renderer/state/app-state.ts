/** The app's state as the main process tells it. */
import type { AppState } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import { ExternalStore } from '../base/external-store.ts';

/** Listens first and asks then: news that overtake the answer are the newer truth. */
export function followAppState(
  bridge: Pick<Bridge, 'getState' | 'onState'>,
  /** Told of the first state before anybody else. */
  onFirst: (state: AppState) => void,
): {
  readonly state: ExternalStore<AppState | undefined>;
  /** Settles when the state is known; rejects when the question fails. */
  readonly ready: Promise<void>;
} {
  const state = new ExternalStore<AppState | undefined>(undefined);
  const set = (news: AppState): void => {
    if (state.get() === undefined) onFirst(news);
    state.set(news);
  };
  bridge.onState(set);
  const ready = bridge.getState().then((answer) => {
    if (state.get() === undefined) set(answer);
  });
  return { state, ready };
}
