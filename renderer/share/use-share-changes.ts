/** What a person does with a share as one of several: move, rename, remove and take that back. */
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import type { Words } from '../../main/words/en/window.ts';
import { fileNameOf } from '../base/file-name.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

export interface ShareChanges {
  /** Empty gives the share the name of its folder back. */
  readonly rename: (name: string) => void;
  /** Offers to undo it. */
  readonly remove: () => void;
  /** Takes one of several single files out of the share; offers to undo just that. */
  readonly removeFile: (path: string) => void;
}

export function useShareChanges(share: ShareState): ShareChanges {
  const { bridge, run, message } = useServices();
  const remove = async (): Promise<void> => {
    if (!(await bridge.removeShare(share.id))) return;
    const undo = (): void => run(bridge.restoreShare(share.id));
    message.set({ kind: 'undoable', describe: ({ words }) => removedWords(share, words), undo });
  };
  const change = async (edit: (files: readonly string[]) => readonly string[]): Promise<void> => {
    const { shares } = await bridge.getState();
    const files = shares.find(({ id }) => id === share.id)?.files;
    if (files !== undefined) await bridge.setFiles(share.id, edit(files));
  };
  const removeFile = async (path: string): Promise<void> => {
    const place = share.files?.indexOf(path) ?? 0;
    await change((files) => files.filter((file) => file !== path));
    const putBack = (files: readonly string[]) => [...files.slice(0, place), path, ...files.slice(place)];
    const undo = (): void => run(change(putBack));
    message.set({ kind: 'undoable', describe: ({ words }) => words.shares.fileRemoved(fileNameOf(path)), undo });
  };
  return {
    rename: (name) => run(bridge.changeShare(share.id, { name })),
    remove: () => run(remove()),
    removeFile: (path) => run(removeFile(path)),
  };
}

function removedWords({ name, note }: ShareState, { shares, notes }: Words): string {
  return note === undefined ? shares.removed(name) : notes.removed(name);
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
