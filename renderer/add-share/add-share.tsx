/** Sharing one more: a button that opens a small menu. A drop anywhere on the window does the same. */
import { FilePlus2, FolderPlus, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { TextIcon } from '../ui/pointing-icons.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './add-share.module.css';
import { RecentFolders } from './recent-folders.tsx';
import { useChooseFiles, useChooseFolder, useShareFolder } from './use-share-folder.ts';

export interface AddShareProps {
  readonly app: AppState;
  /** What the button looks like. */
  readonly trigger: ReactNode;
  readonly triggerClass: string | undefined;
  readonly align: 'start' | 'end';
}

export function AddShare({ app, trigger, triggerClass, align }: AddShareProps) {
  const { shares } = useLanguage().words;
  return (
    <Popover label={shares.add} panelLabel={shares.add} trigger={trigger} triggerClass={triggerClass} align={align}>
      {(close) => <AddMenu app={app} onDone={close} />}
    </Popover>
  );
}

function AddMenu({ app, onDone }: { readonly app: AppState; readonly onDone: () => void }) {
  const { shares, share, notes, receiving } = useLanguage().words;
  const { bridge, run, draft } = useServices();
  const choose = useChooseFolder(undefined);
  const chooseFiles = useChooseFiles(undefined);
  const shareFolder = useShareFolder(undefined);
  const act = (action: () => void) => () => {
    onDone();
    action();
  };
  const others = app.recentFolders.filter((folder) =>
    app.shares.every((share) => share.files !== undefined || share.folder !== folder),
  );
  return (
    <Menu>
      <MenuItem icon={FolderPlus} onPress={act(choose)}>
        {shares.chooseFolder}
      </MenuItem>
      <MenuItem icon={FilePlus2} onPress={act(chooseFiles)}>
        {shares.chooseFiles}
      </MenuItem>
      <MenuItem icon={TextIcon} onPress={act(() => draft.set(''))}>
        {notes.share}
      </MenuItem>
      <MenuItem icon={Inbox} onPress={act(() => run(bridge.receiveFiles()))}>
        {receiving.receiveFiles}
      </MenuItem>
      <p className={css.hint}>{shares.dropHint}</p>
      <p className={css.hint}>{share.whoCan}</p>
      {others.length > 0 && <hr />}
      <RecentFolders title={shares.recent} folders={others} onChoose={(path) => act(() => shareFolder(path))()} />
    </Menu>
  );
}
