/** One of several shares in the list: its mark, its name, and what it is doing. */
import { LockKeyhole } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import { useStore } from '../base/external-store.ts';
import type { TransferState } from '../session/transfer-store.ts';
import { ShareNameField } from '../share/share-name-field.tsx';
import { useShareActions } from '../share/use-share-actions.ts';
import { useServices } from '../state/services.tsx';
import { runByKey } from '../ui/action.ts';
import { Mark } from '../ui/mark.tsx';
import { markState } from '../ui/mark-state.ts';
import { Name } from '../ui/name.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './share-item.module.css';
import { ShareMenu } from './share-menu.tsx';

/** A tooltip is no list. */
const MAX_TITLE_LINES = 8;

export interface ShareItemProps {
  readonly app: AppState;
  readonly share: ShareState;
  /** How far it is from its place in the list, in pixels; undefined while it is not dragged. */
  readonly shift: number;
  readonly isDragged: boolean;
  readonly onGrab: (event: PointerEvent) => void;
  /** Answers whether the key was about its place in the list. */
  readonly onListKey: (event: KeyboardEvent) => boolean;
}

export function ShareItem({ app, share, shift, isDragged, onGrab, onListKey }: ShareItemProps) {
  const language = useLanguage();
  const { bridge, run, sessions } = useServices();
  const [isRenaming, setIsRenaming] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const transfers = useStore(sessions.of(share.id).transfers.state);
  const isSelected = app.selected === share.id;
  const startRenaming = (): void => setIsRenaming(true);
  const { rename, remove } = useShareActions(share, { rename: startRenaming });
  const onKey = (event: KeyboardEvent): void => {
    if (runByKey([rename, remove], event, app.platform === 'darwin') || onListKey(event)) event.preventDefault();
  };
  const finish = (isLeft: boolean): void => {
    setIsRenaming(false);
    if (!isLeft) requestAnimationFrame(() => item.current?.querySelector('button')?.focus());
  };
  useInView(item, isSelected);
  const { words } = language;
  return (
    <li
      ref={item}
      className={css.item}
      data-selected={isSelected}
      data-state={share.status.state}
      data-dragged={isDragged}
      style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
      onContextMenu={openMenu}
    >
      {isRenaming ? (
        <div className={css.main}>
          <ItemMark share={share} transfers={transfers} />
          <ShareNameField share={share} onDone={finish} />
        </div>
      ) : (
        <button
          type="button"
          className={css.main}
          aria-current={isSelected}
          title={titleOf(share)}
          tabIndex={isSelected ? 0 : -1}
          onClick={() => run(bridge.selectShare(share.id))}
          onDoubleClick={startRenaming}
          onPointerDown={onGrab}
          onKeyDown={onKey}
        >
          <ItemMark share={share} transfers={transfers} />
          <span className={css.text}>
            <ItemTitle share={share} />
            {/* The lit mark says so to the eye. */}
            {share.status.state === 'running' && <span className="visually-hidden">{words.share.running}</span>}
            <span className={css.line} dir="auto">
              {describe(share, transfers, language)}
            </span>
          </span>
        </button>
      )}
      <div className={css.menu}>
        <ShareMenu app={app} share={share} onRename={startRenaming} />
      </div>
    </li>
  );
}

/** The shown share is in sight. */
function useInView(item: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest' });
  }, [item, isShown]);
}

/** A share that is not for everybody has a padlock. */
function ItemTitle({ share }: { readonly share: ShareState }) {
  const { words } = useLanguage();
  return (
    <span className={css.title}>
      <Name className={css.name}>{share.name}</Name>
      {share.entry !== 'everyone' && <LockKeyhole size={12} aria-label={words.access.isPrivate} role="img" />}
    </span>
  );
}

function ItemMark({ share, transfers }: { readonly share: ShareState; readonly transfers: TransferState }) {
  return (
    <span className={css.mark}>
      <Mark state={markState(share.status, transfers.bytesPerSecond > 0)} beat={transfers.news} />
    </span>
  );
}

/** The right button opens the menu that stands at the item's end. */
function openMenu(event: MouseEvent): void {
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
}

/** What is shared, in a few lines. */
function titleOf({ name, files, note, folder }: ShareState): string {
  const content = note === undefined ? (files ?? [folder]) : note.beginning.split('\n');
  return [name, ...content].slice(0, MAX_TITLE_LINES).map(visibleName).join('\n');
}

/** The port in use, or the one that was asked for. */
function portOf({ port, status }: ShareState): number {
  return status.state === 'running' ? status.port : port;
}

/** What it is doing, in a few words: the port, and what moves most. */
function describe(share: ShareState, transfers: TransferState, { words, formats }: Language): string {
  if (share.status.state !== 'running') return words.share[share.status.state];
  const { visitors, bytesPerSecond } = transfers;
  const port = words.share.portNumber(portOf(share));
  if (bytesPerSecond > 0) return words.common.beside([port, formats.speed(bytesPerSecond)]);
  return visitors > 0 ? words.common.beside([port, words.share.visitors(formats.counted(visitors))]) : port;
}
