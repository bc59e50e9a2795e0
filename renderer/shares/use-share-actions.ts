/** What a person does with a share as one of several: move, rename, remove and take that back. */
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

export interface ShareActions {
  /** Empty gives the share the name of its folder back. */
  readonly rename: (name: string) => void;
  /** Offers to undo it. */
  readonly remove: () => void;
}

export function useShareActions(share: ShareState): ShareActions {
  const { bridge, run, message } = useServices();
  const remove = async (): Promise<void> => {
    if (!(await bridge.removeShare(share.id))) return;
    const undo = (): void => run(bridge.restoreShare(share.id));
    message.set({ kind: 'undoable', describe: ({ words }) => words.shares.removed(share.name), undo });
  };
  return {
    rename: (name) => run(bridge.renameShare(share.id, name)),
    remove: () => run(remove()),
  };
}

/** Moves a share to another place in the list, and says where it is now. Resolves when it is there. */
export function useMoveShare({ shares }: AppState): (id: string, index: number) => Promise<void> {
  const { bridge, announcement } = useServices();
  const { words, formats } = useLanguage();
  return async (id, index) => {
    const share = shares.find((candidate) => candidate.id === id);
    if (share === undefined || index < 0 || index >= shares.length) return;
    await bridge.moveShare(id, index);
    announcement.set(words.shares.moved(share.name, formats.number(index + 1), formats.number(shares.length)));
  };
}
