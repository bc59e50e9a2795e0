/** The list at the side, when there are several shares: which is shown, what the others do, and one more. */
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { AddShare } from '../add-share/add-share.tsx';
import { useMoveShare } from '../share/use-share-changes.ts';
import { useLanguage } from '../words/use-language.tsx';
import { ShareItem } from './share-item.tsx';
import css from './share-sidebar.module.css';
import { useListKeys } from './use-list-keys.ts';
import { useReorder } from './use-reorder.ts';

/** So many don't fit on the screen. */
const LONG_LIST = 9;

export function ShareSidebar({ app }: { readonly app: AppState }) {
  const { words } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [sought, setSought] = useState('');
  const isLong = app.shares.length >= LONG_LIST;
  const shown = isLong ? app.shares.filter((share) => isFound(share, sought)) : app.shares;
  const order = shown.map(({ id }) => id);
  // What is left out has its place too: while something is sought nothing is moved.
  const isWhole = shown.length === app.shares.length;
  const moveShare = useMoveShare(app);
  const move = async (id: string, to: number): Promise<void> => {
    if (isWhole) await moveShare(id, to);
  };
  const reorder = useReorder({ list, order, onMove: move });
  const onKey = useListKeys({ list, order, onMove: move });
  return (
    <nav className={css.sidebar} aria-label={words.shares.title}>
      {isLong && (
        <input
          type="search"
          className={css.search}
          aria-label={words.shares.search}
          placeholder={words.shares.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className={css.none}>{words.shares.notFound}</p>}
      <ul ref={list} className={css.list} data-gliding={reorder.isGliding}>
        {shown.map((share) => (
          <ShareItem
            key={share.id}
            app={app}
            share={share}
            shift={reorder.shiftOf(share.id)}
            isDragged={reorder.dragged === share.id}
            onGrab={(event) => isWhole && reorder.grab(share.id, event)}
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

/** By its name or where it lies; everything is found by nothing. */
function isFound({ name, folder }: ShareState, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return name.toLowerCase().includes(words) || folder.toLowerCase().includes(words);
}
