/** Sharing folders and files, by their paths or by the system's dialogs, and what to say when they can't be. */
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { ShareFolderOutcome, SharePathsOutcome } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';

function useOutcome(): (outcome: ShareFolderOutcome | SharePathsOutcome) => void {
  const { message } = useServices();
  return (outcome) => {
    if (outcome === 'not-a-folder') message.set({ kind: 'text', describe: ({ words }) => words.drop.notAFolder });
    if (outcome === 'not-shareable') message.set({ kind: 'text', describe: ({ words }) => words.drop.notShareable });
  };
}

/** Shares the folder with this path in the place of `share`'s. */
export function useShareFolder(share: ShareId | undefined): (path: string) => void {
  const { bridge, run } = useServices();
  const tell = useOutcome();
  return (path) => run(bridge.shareFolder(path, share).then(tell));
}

/** Lets the person choose a folder, in the place of `share`'s. */
export function useChooseFolder(share: ShareId | undefined): () => void {
  const { bridge, run } = useServices();
  const tell = useOutcome();
  return () => run(bridge.chooseFolder(share).then(tell));
}

/** Shares what is at these paths, beside what is shared already. */
export function useSharePaths(): (paths: readonly string[]) => void {
  const { bridge, run } = useServices();
  const tell = useOutcome();
  return (paths) => run(bridge.sharePaths(paths).then(tell));
}

/** Lets the person choose files, which are shared together: with those of `share` when it is given. */
export function useChooseFiles(share: ShareId | undefined): () => void {
  const { bridge, run } = useServices();
  const tell = useOutcome();
  return () => run(bridge.chooseFiles(share).then(tell));
}
