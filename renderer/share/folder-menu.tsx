/** The folder's name, the biggest words in the window, and what can be done with the folder. */
import { ChevronDown, Folder, FolderOpen, FolderSearch } from 'lucide-react';
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Choice } from '../ui/choice.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './folder-menu.module.css';
import { RecentFolders } from './recent-folders.tsx';
import { useChooseFolder, useShareFolder } from './use-share-folder.ts';

export interface FolderMenuProps {
  readonly app: AppState;
  readonly share: ShareState;
}

export function FolderMenu({ app, share }: FolderMenuProps) {
  const { words } = useLanguage();
  return (
    <h1 className={css.title}>
      <Popover
        label={words.share.folderActions(share.name)}
        panelLabel={share.name}
        trigger={
          <>
            <bdi className={css.name}>{share.name}</bdi>
            <ChevronDown size={20} className={css.chevron} />
          </>
        }
        triggerClass={css.trigger}
        align="start"
      >
        {(close) => <FolderActions app={app} share={share} onDone={close} />}
      </Popover>
    </h1>
  );
}

function FolderActions({ app, share, onDone }: FolderMenuProps & { readonly onDone: () => void }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const choose = useChooseFolder(share.id);
  const shareFolder = useShareFolder(share.id);
  const others = app.recentFolders.filter((folder) => folder !== share.folder);
  const act = (action: () => void) => () => {
    onDone();
    action();
  };
  return (
    <div className={css.menu}>
      <p className={css.path}>
        <Folder size={16} />
        <bdi>{share.folder}</bdi>
      </p>
      <MenuItem icon={FolderSearch} onPress={act(choose)}>
        {words.share.chooseAnother}
      </MenuItem>
      <MenuItem icon={FolderOpen} onPress={act(() => run(bridge.showFolder(share.id)))}>
        {words.share.showFolder}
      </MenuItem>
      <SiteSwitch share={share} />
      <RecentFolders title={words.share.recent} folders={others} onChoose={(path) => act(() => shareFolder(path))()} />
    </div>
  );
}

function SiteSwitch({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const { title, choices, hint } = words.share.site;
  return (
    <div className={css.site}>
      <Choice<ShareState['site']>
        title={title}
        value={share.site}
        options={[
          ['automatic', choices.automatic],
          ['on', choices.on],
          ['off', choices.off],
        ]}
        onChoose={(choice) => run(bridge.setSite(share.id, choice))}
        hint={hint}
      />
    </div>
  );
}
