/** What is dragged over the window from outside, and what is let go there. */
import { useEffect, useState } from 'react';

export type Dragged = { readonly kind: 'files'; readonly count: number } | { readonly kind: 'text' };

export interface Dropped {
  readonly files: readonly File[];
  /** Empty when files were dropped. */
  readonly text: string;
}

/** What is being dragged over the page; undefined while nothing is that could be shared. Tells what is let go. */
export function useDrag(onDrop: (dropped: Dropped) => void): Dragged | undefined {
  const [dragged, setDragged] = useState<Dragged>();
  useEffect(() => {
    // What is dragged out of the window, such as an address, is not meant to be shared by letting it go too early.
    let isOurs = false;
    const over = (event: DragEvent): void => {
      const seen = isOurs ? undefined : lookAt(event);
      if (seen === undefined) return;
      // Without this the browser would not drop here, but open the file.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setDragged((before) => (JSON.stringify(before) === JSON.stringify(seen) ? before : seen));
    };
    const leave = (event: DragEvent): void => {
      // Leaving the page has no element that is entered instead.
      if (event.relatedTarget === null) setDragged(undefined);
    };
    const drop = (event: DragEvent): void => {
      const isMeant = !isOurs && lookAt(event) !== undefined;
      setDragged(undefined);
      if (isMeant || !isField(event.target)) event.preventDefault();
      if (isMeant) onDrop(readDropped(event.dataTransfer));
    };
    const begin = (): void => {
      isOurs = true;
    };
    const end = (): void => {
      isOurs = false;
    };
    return listen({ dragenter: over, dragover: over, dragleave: leave, drop, dragstart: begin, dragend: end });
  }, [onDrop]);
  return dragged;
}

function lookAt({ dataTransfer, target }: DragEvent): Dragged | undefined {
  if (dataTransfer === null) return undefined;
  if (dataTransfer.types.includes('Files')) return { kind: 'files', count: Math.max(1, dataTransfer.items.length) };
  const hasText = dataTransfer.types.includes('text/plain') || dataTransfer.types.includes('text/uri-list');
  return hasText && !isField(target) ? { kind: 'text' } : undefined;
}

/** A text that is dropped on a field is written there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}

/** A link comes as a list of one, with lines that are comments (RFC 2483 §5), and as text: the list has no title in it. */
function readDropped(dataTransfer: DataTransfer | null): Dropped {
  const files = [...(dataTransfer?.files ?? [])];
  if (dataTransfer === null || files.length > 0) return { files, text: '' };
  const links = dataTransfer
    .getData('text/uri-list')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  return { files, text: links.length > 0 ? links.join('\n') : dataTransfer.getData('text/plain') };
}

type DragListeners = Readonly<
  Record<'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'dragstart' | 'dragend', (event: DragEvent) => void>
>;

function listen(listeners: DragListeners): () => void {
  const events = Object.entries(listeners) as [keyof DragListeners, (event: DragEvent) => void][];
  for (const [name, listener] of events) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of events) window.removeEventListener(name, listener);
  };
}
