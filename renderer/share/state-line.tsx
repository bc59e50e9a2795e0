/** What the share is doing at this moment, in one line: state, visitors, speed. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import type { TransferStore } from '../session/transfer-store.ts';
import { useServices } from '../state/services.tsx';
import { useTally } from '../state/use-tally.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './state-line.module.css';

/** More would be a list to search. */
const MAX_NAMED = 20;

export interface StateLineProps {
  readonly share: ShareState;
  readonly transfers: TransferStore;
}

export function StateLine({ share, transfers }: StateLineProps) {
  const { words, formats } = useLanguage();
  const { visitors, bytesPerSecond } = useStore(transfers.state);
  const { state } = share.status;
  const isOpen = state === 'running' || state === 'stopping';
  useAnnouncedState(share);
  return (
    <p className={css.line} data-state={state}>
      <span className={css.state}>{words.share[stateWord(share)]}</span>
      {isOpen && <Visitors share={share} count={visitors} />}
      {isOpen && bytesPerSecond > 0 && (
        <span className={css.speed}>
          <bdi>{formats.speed(bytesPerSecond)}</bdi>
        </span>
      )}
    </p>
  );
}

/** Who is there; when nobody is, who was. */
function Visitors({ share, count }: { readonly share: ShareState; readonly count: number }) {
  const { words, formats } = useLanguage();
  const { sessions } = useServices();
  const { snapshot } = sessions.of(share.id).model;
  const known = useSyncExternalStore(snapshot.subscribe, () => snapshot.get().visitors);
  const { visitors: all } = useTally(share).totals;
  if (count > 0 || all === 0) return <span>{words.share.visitors(formats.counted(count))}</span>;
  const [first] = known;
  const only = all === 1 && known.length === 1 ? first : undefined;
  return <span title={known.slice(0, MAX_NAMED).join('\n')}>{words.share.wereHere(formats.counted(all), only)}</span>;
}

/** The name of the word for what the share does. */
function stateWord({ status }: Pick<ShareState, 'status'>): ShareState['status']['state'] | 'waiting' {
  return status.state === 'stopping' && status.waits === true ? 'waiting' : status.state;
}

/** A change of state is read out once, with the address when there is one; the numbers beside it are not. */
function useAnnouncedState({ name, status }: ShareState): void {
  const { announcement } = useServices();
  const { words } = useLanguage();
  const address = status.state === 'running' ? (status.addresses[0]?.url ?? '') : '';
  const parts = [name, words.share[stateWord({ status })], address].filter((part) => part !== '');
  const sentence = words.share.announced(parts);
  useEffect(() => announcement.set(sentence), [sentence, announcement]);
}
