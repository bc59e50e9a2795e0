/** What a person can do with a share, whichever menu or key offers it: each with its icon, words, keys, and when it makes sense. */
import {
  ArrowDown,
  ArrowUp,
  Copy,
  FilePlus2,
  FolderOpen,
  FolderSearch,
  PenLine,
  Play,
  SlidersHorizontal,
  Square,
  Trash2,
} from 'lucide-react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { useChooseFiles, useChooseFolder } from '../add-share/use-share-folder.ts';
import { useServices } from '../state/services.tsx';
import type { Action } from '../ui/action.ts';
import { useLanguage } from '../words/use-language.tsx';
import { useMoveShare, useShareChanges } from './use-share-changes.ts';

/** What opens beside a menu, whose owner knows how. */
export interface ShareEditors {
  readonly rename: () => void;
  readonly settings?: () => void;
}

export interface ShareActions extends ContentActions, RunningActions {
  readonly rename: Action;
  readonly remove: Action;
  readonly settings: Action;
}

/** What is shared, and how. */
interface ContentActions {
  readonly addFiles: Action;
  readonly chooseAnother: Action;
  readonly showFolder: Action;
}

interface RunningActions {
  readonly startOrStop: Action;
  readonly copyAddress: Action;
}

export function useShareActions(share: ShareState, editors: ShareEditors): ShareActions {
  const { words } = useLanguage();
  const { remove } = useShareChanges(share);
  return {
    ...useContentActions(share),
    ...useRunningActions(share),
    rename: { icon: PenLine, label: words.shares.rename, keys: () => ['F2'], isOffered: true, run: editors.rename },
    settings: {
      icon: SlidersHorizontal,
      label: words.serving.open,
      isOffered: editors.settings !== undefined,
      run: () => editors.settings?.(),
    },
    remove: {
      icon: Trash2,
      label: words.shares.remove,
      keys: (isMac) => (isMac ? ['Delete', 'Backspace'] : ['Delete']),
      isOffered: true,
      run: remove,
    },
  };
}

function useContentActions(share: ShareState): ContentActions {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const isOnDisk = share.note === undefined;
  return {
    addFiles: {
      icon: FilePlus2,
      label: words.shares.addFiles,
      isOffered: share.files !== undefined,
      run: useChooseFiles(share.id),
    },
    chooseAnother: {
      icon: FolderSearch,
      label: words.share.chooseAnother,
      isOffered: isOnDisk,
      run: useChooseFolder(share.id),
    },
    showFolder: {
      icon: FolderOpen,
      label: words.share.showFolder,
      isOffered: isOnDisk,
      run: () => run(bridge.showFolder(share.id)),
    },
  };
}

function useRunningActions({ id, name, status }: ShareState): RunningActions {
  const { words } = useLanguage();
  const { bridge, run, message } = useServices();
  const isOn = status.state === 'running' || status.state === 'starting';
  const url = status.state === 'running' ? status.addresses[0]?.url : undefined;
  const confirm = (): void => message.set({ kind: 'text', describe: (language) => language.words.share.addressCopied });
  return {
    startOrStop: {
      icon: isOn ? Square : Play,
      label: isOn ? words.share.stop : words.share.start,
      fullLabel: isOn ? words.shares.stop(name) : words.shares.start(name),
      isOffered: true,
      run: () => run(isOn ? bridge.stop(id) : bridge.start(id)),
    },
    copyAddress: {
      icon: Copy,
      label: words.share.copyAddress,
      fullLabel: words.shares.copyAddress(name),
      isOffered: url !== undefined,
      run: () => run(bridge.copyText(url ?? '').then(confirm)),
    },
  };
}

/** Its place in the list; Alt and an arrow do the same there. */
export function useMoveActions(
  app: AppState,
  share: ShareState,
): { readonly moveUp: Action; readonly moveDown: Action } {
  const { words } = useLanguage();
  const { run } = useServices();
  const moveShare = useMoveShare(app);
  const index = app.shares.findIndex(({ id }) => id === share.id);
  const move = (to: number) => () => run(moveShare(share.id, to));
  return {
    moveUp: { icon: ArrowUp, label: words.shares.moveUp, isOffered: index > 0, run: move(index - 1) },
    moveDown: {
      icon: ArrowDown,
      label: words.shares.moveDown,
      isOffered: index < app.shares.length - 1,
      run: move(index + 1),
    },
  };
}
