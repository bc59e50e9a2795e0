/** A folder can be dropped anywhere on the window. The overlay says what letting go will do. */
import { FolderDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ShareState } from '../../main/ipc/contract.ts';
import { useShareFolder } from '../share/use-share-folder.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './drop-zone.module.css';

export interface DropZoneProps {
  /** The share whose folder a drop replaces. */
  readonly share: ShareState | undefined;
}

export function DropZone({ share }: DropZoneProps) {
  const { words } = useLanguage();
  const drop = useDrop(share);
  const isOver = useFileDrag(drop);
  if (!isOver) return undefined;
  return (
    <div role="status" className={css.overlay}>
      <div className={css.target}>
        <FolderDown size={56} strokeWidth={1.25} />
        <p className={css.sentence}>{words.drop.share}</p>
        {share !== undefined && <p>{words.drop.replace(share.name)}</p>}
      </div>
    </div>
  );
}

function useDrop(share: ShareState | undefined): (file: File) => void {
  const { bridge, message } = useServices();
  const { words } = useLanguage();
  const shareFolder = useShareFolder(share?.id);
  return (file) => {
    const path = bridge.pathOfDropped(file);
    if (path === '') message.set({ kind: 'text', text: words.drop.unknownPath });
    else shareFolder(path);
  };
}

/** Whether a file or folder is being dragged over the page; tells the first one that is let go. */
function useFileDrag(onDrop: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would not drop here, but open the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Leaving the page has no element that is entered instead.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onDrop(file);
    };
    return listenToDrag({ over, leave, drop });
  }, [onDrop]);
  return isOver;
}

function listenToDrag(listeners: Readonly<Record<'over' | 'leave' | 'drop', (event: DragEvent) => void>>): () => void {
  const events = [
    ['dragenter', listeners.over],
    ['dragover', listeners.over],
    ['dragleave', listeners.leave],
    ['drop', listeners.drop],
  ] as const;
  for (const [name, listener] of events) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of events) window.removeEventListener(name, listener);
  };
}
