/** Sharing another folder, by its path or by the system's dialog, and what to say when it can't be. */
import type { ShareFolderOutcome, ShareId } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

function useOutcome(): (outcome: ShareFolderOutcome) => void {
  const { message } = useServices();
  const { words } = useLanguage();
  return (outcome) => {
    if (outcome === 'not-a-folder') message.set({ kind: 'text', text: words.drop.notAFolder });
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
