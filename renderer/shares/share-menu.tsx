/** What can be done with one of several shares without showing it: the menu at its end, or by the right button. */
import { ArrowDown, ArrowUp, Copy, Ellipsis, PenLine, Play, Square, Trash2 } from 'lucide-react';
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { useMoveShare, useShareActions } from '../share/use-share-actions.ts';
import { useServices } from '../state/services.tsx';
import { iconButtonClass } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
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
      {(close) => {
        const act = (action: () => void) => () => {
          close();
          action();
        };
        return <Items {...props} act={act} />;
      }}
    </Popover>
  );
}

interface ItemsProps extends ShareMenuProps {
  /** Closes the menu before the action. */
  readonly act: (action: () => void) => () => void;
}

function Items({ app, share, onRename, act }: ItemsProps) {
  const { words } = useLanguage();
  const { remove } = useShareActions(share);
  const { run } = useServices();
  const moveShare = useMoveShare(app);
  const index = app.shares.findIndex(({ id }) => id === share.id);
  const move = (to: number) => act(() => run(moveShare(share.id, to)));
  return (
    <Menu>
      <Power share={share} act={act} />
      <CopyAddress share={share} act={act} />
      <hr />
      <MenuItem icon={PenLine} onPress={act(onRename)}>
        {words.shares.rename}
      </MenuItem>
      {index > 0 && (
        <MenuItem icon={ArrowUp} onPress={move(index - 1)}>
          {words.shares.moveUp}
        </MenuItem>
      )}
      {index < app.shares.length - 1 && (
        <MenuItem icon={ArrowDown} onPress={move(index + 1)}>
          {words.shares.moveDown}
        </MenuItem>
      )}
      <hr />
      <MenuItem icon={Trash2} onPress={act(remove)}>
        {words.shares.remove}
      </MenuItem>
    </Menu>
  );
}

function Power({ share, act }: Pick<ItemsProps, 'share' | 'act'>) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const isOn = share.status.state === 'running' || share.status.state === 'starting';
  return (
    <MenuItem
      icon={isOn ? Square : Play}
      label={isOn ? words.shares.stop(share.name) : words.shares.start(share.name)}
      onPress={act(() => run(isOn ? bridge.stop(share.id) : bridge.start(share.id)))}
    >
      {isOn ? words.share.stop : words.share.start}
    </MenuItem>
  );
}

function CopyAddress({ share, act }: Pick<ItemsProps, 'share' | 'act'>) {
  const { words } = useLanguage();
  const { bridge, run, message } = useServices();
  const { status } = share;
  const url = status.state === 'running' ? status.addresses[0]?.url : undefined;
  if (url === undefined) return undefined;
  const confirm = (): void => message.set({ kind: 'text', text: words.share.addressCopied });
  return (
    <MenuItem
      icon={Copy}
      label={words.shares.copyAddress(share.name)}
      onPress={act(() => run(bridge.copyText(url).then(confirm)))}
    >
      {words.share.copyAddress}
    </MenuItem>
  );
}
