/** What can be done with one of several shares without showing it: the menu at its end, or by the right button. */
import { Ellipsis } from 'lucide-react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { useMoveActions, useShareActions } from '../share/use-share-actions.ts';
import { ActionItem } from '../ui/action-item.tsx';
import { iconButtonClass } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';

export interface ShareMenuProps {
  readonly app: AppState;
  readonly share: ShareState;
  readonly onRename: () => void;
}

export function ShareMenu(props: ShareMenuProps) {
  const { shares } = useLanguage().words;
  return (
    <Popover
      label={shares.actions(props.share.name)}
      panelLabel={props.share.name}
      trigger={<Ellipsis size={16} />}
      triggerClass={iconButtonClass('small')}
      align="start"
    >
      {(close) => <Items {...props} close={close} />}
    </Popover>
  );
}

function Items({ app, share, onRename, close }: ShareMenuProps & { readonly close: () => void }) {
  const { startOrStop, copyAddress, rename, remove } = useShareActions(share, { rename: onRename });
  const { moveUp, moveDown } = useMoveActions(app, share);
  return (
    <Menu>
      <ActionItem action={startOrStop} close={close} />
      <ActionItem action={copyAddress} close={close} />
      <hr />
      <ActionItem action={rename} close={close} />
      <ActionItem action={moveUp} close={close} />
      <ActionItem action={moveDown} close={close} />
      <hr />
      <ActionItem action={remove} close={close} />
    </Menu>
  );
}
