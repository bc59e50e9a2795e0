/** The folder's name, the biggest words in the window, and what can be done with the folder. */
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { ShareSettings } from '../share-settings/share-settings.tsx';
import { ActionItem } from '../ui/action-item.tsx';
import { Menu } from '../ui/menu.tsx';
import { Name } from '../ui/name.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './folder-menu.module.css';
import { ShareNameField } from './share-name-field.tsx';
import { SharedPaths } from './shared-paths.tsx';
import { useShareActions } from './use-share-actions.ts';

export interface FolderMenuProps {
  readonly share: ShareState;
}

export function FolderMenu({ share }: FolderMenuProps) {
  const { words } = useLanguage();
  const [isRenaming, setIsRenaming] = useState(false);
  const [showsSettings, setShowsSettings] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const finish = (isLeft: boolean): void => {
    setIsRenaming(false);
    // The button comes back with the next drawing, and the focus should be where it was.
    if (!isLeft) requestAnimationFrame(() => title.current?.querySelector('button')?.focus());
  };
  const closeSettings = (): void => {
    setShowsSettings(false);
    title.current?.querySelector('button')?.focus();
  };
  if (isRenaming) {
    return (
      <h1 className={css.title}>
        <ShareNameField share={share} onDone={finish} />
      </h1>
    );
  }
  return (
    <>
      {/* Its menu opens within it, and is no part of its name. */}
      <h1 ref={title} className={css.title} aria-label={share.name}>
        <Popover
          label={words.share.folderActions(share.name)}
          isNamedByTrigger={true}
          panelLabel={share.name}
          trigger={
            <>
              <Name>{share.name}</Name>
              <ChevronDown size={20} className={css.chevron} />
            </>
          }
          triggerClass={css.trigger}
          align="start"
        >
          {(close) => (
            <FolderActions
              share={share}
              onDone={close}
              onRename={() => setIsRenaming(true)}
              onSettings={() => setShowsSettings(true)}
            />
          )}
        </Popover>
      </h1>
      {showsSettings && <ShareSettings share={share} onClose={closeSettings} />}
    </>
  );
}

interface FolderActionsProps extends FolderMenuProps {
  readonly onDone: () => void;
  readonly onRename: () => void;
  readonly onSettings: () => void;
}

function FolderActions({ share, onDone, onRename, onSettings }: FolderActionsProps) {
  const actions = useShareActions(share, { rename: onRename, settings: onSettings });
  const { addFiles, chooseAnother, showFolder, rename, remove, settings } = actions;
  return (
    <Menu>
      <SharedPaths share={share} />
      <hr />
      <ActionItem action={addFiles} close={onDone} />
      <ActionItem action={chooseAnother} close={onDone} />
      <ActionItem action={showFolder} close={onDone} />
      <ActionItem action={rename} close={onDone} />
      <ActionItem action={remove} close={onDone} />
      <hr />
      <ActionItem action={settings} close={onDone} />
    </Menu>
  );
}
