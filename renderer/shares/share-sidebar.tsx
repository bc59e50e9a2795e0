/** The list at the side, when there are several shares: which is shown, what the others do, and one more. */
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { AppState, ShareState } from '../../main/ipc/contract.ts';
import { useLanguage } from '../words/use-language.tsx';
import { AddShare } from './add-share.tsx';
import { ShareItem } from './share-item.tsx';
import css from './share-sidebar.module.css';
import { useListKeys } from './use-list-keys.ts';
import { useReorder } from './use-reorder.ts';
import { useMoveShare, useShareActions } from './use-share-actions.ts';

export function ShareSidebar({ app }: { readonly app: AppState }) {
  const { words } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const move = useMoveShare(app);
  const order = app.shares.map(({ id }) => id);
  const reorder = useReorder({ list, order, onMove: move });
  const onKey = useListKeys({ list, order, onMove: move });
  return (
    <nav className={css.sidebar} aria-label={words.shares.title}>
      <ul ref={list} className={css.list} data-gliding={reorder.isGliding}>
        {app.shares.map((share) => (
          <Item
            key={share.id}
            app={app}
            share={share}
            shift={reorder.shiftOf(share.id)}
            isDragged={reorder.dragged === share.id}
            onGrab={(event) => reorder.grab(share.id, event)}
            onListKey={(event) => onKey(event, share.id)}
          />
        ))}
      </ul>
      <AddShare
        app={app}
        trigger={
          <>
            <Plus size={18} />
            <span className={css.addText}>{words.shares.add}</span>
          </>
        }
        triggerClass={css.add}
        align="start"
      />
    </nav>
  );
}

interface ItemProps extends Omit<Parameters<typeof ShareItem>[0], 'onKey'> {
  readonly share: ShareState;
  /** Whether the key was about the list. */
  readonly onListKey: (event: KeyboardEvent) => boolean;
}

/** An item with all its keys. */
function Item({ onListKey, ...props }: ItemProps) {
  const { remove } = useShareActions(props.share);
  const onKey = (event: KeyboardEvent, rename: () => void): void => {
    if (event.key === 'F2') rename();
    else if (event.key === 'Delete' || (event.key === 'Backspace' && props.app.platform === 'darwin')) remove();
    else if (!onListKey(event)) return;
    event.preventDefault();
  };
  return <ShareItem {...props} onKey={onKey} />;
}
