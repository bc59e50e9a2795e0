/** Folders and files can be dropped anywhere on the window. The overlay says what letting go will do. */
import { FolderDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSharePaths } from '../add-share/use-share-folder.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './drop-zone.module.css';

export interface DropZoneProps {
  /** Whether something is shared already. */
  readonly hasShares: boolean;
}

export function DropZone({ hasShares }: DropZoneProps) {
  const { words } = useLanguage();
  const drop = useDrop();
  const count = useFileDrag(drop);
  if (count === 0) return undefined;
  return (
    <div role="status" className={css.overlay}>
      <div className={css.target}>
        <FolderDown size={56} strokeWidth={1.25} />
        <p className={css.sentence}>{count === 1 ? words.drop.share : words.drop.shareAll}</p>
        <p>{words.share.whoCan}</p>
        {hasShares && <p>{words.drop.beside}</p>}
      </div>
    </div>
  );
}

/** Each folder becomes a share of its own, and files become one together. */
function useDrop(): (files: readonly File[]) => void {
  const { bridge, message } = useServices();
  const { words } = useLanguage();
  const sharePaths = useSharePaths();
  return (files) => {
    const paths = files.map((file) => bridge.pathOfDropped(file)).filter((path) => path !== '');
    if (paths.length < files.length) message.set({ kind: 'text', text: words.drop.unknownPath });
    if (paths.length > 0) sharePaths(paths);
  };
}

/** How many files and folders are being dragged over the page; tells those that are let go. */
function useFileDrag(onDrop: (files: readonly File[]) => void): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would not drop here, but open the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setCount(Math.max(1, event.dataTransfer.items.length));
    };
    const leave = (event: DragEvent): void => {
      // Leaving the page has no element that is entered instead.
      if (event.relatedTarget === null) setCount(0);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setCount(0);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    return listenToDrag({ over, leave, drop });
  }, [onDrop]);
  return count;
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
