/** What the share is doing at this moment, in one line: state, visitors, speed. */
import { useEffect } from 'react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { useStore } from '../state/external-store.ts';
import { useServices } from '../state/services.tsx';
import type { TransferStore } from '../transfers/transfer-store.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './state-line.module.css';

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
      {isOpen && <span>{words.share.visitors(formats.counted(visitors))}</span>}
      {isOpen && bytesPerSecond > 0 && (
        <span className={css.speed}>
          <bdi>{formats.speed(bytesPerSecond)}</bdi>
        </span>
      )}
    </p>
  );
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
  const sentence = [name, words.share[stateWord({ status })], address].filter((part) => part !== '').join(', ');
  useEffect(() => announcement.set(sentence), [sentence, announcement]);
}
