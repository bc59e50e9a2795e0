/**
 * The part of the page where things are added comes alive: it takes what is picked, dropped or pasted. Fetched only where the
 * visitor may add something; what sends and what changes is fetched when it is first needed.
 */
import { iconButton } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import type { FolderPage } from '../folder-page.ts';
import type { Selection } from '../selection.ts';
import type { Changing } from './change-actions.ts';
import { ADDING_DRAWINGS } from './drawings.ts';
import type { Taken } from './dropped-items.ts';
import { takeDropped } from './dropped-items.ts';

const NAME_KEY = 'porthole-name';

/** The listing, where the visitor sees one. */
export interface Listing {
  readonly page: FolderPage;
  readonly selection: Selection;
}

/** @param area as the server wrote it: its data tells what may be done, and the words for it */
export function startAdding(area: HTMLElement, listing: Listing | undefined): void {
  keepName(area.querySelector<HTMLInputElement>('[name=sender]'));
  let sending: Promise<(taken: Taken) => Promise<void>> | undefined;
  const take = (taken: Taken): void => {
    if (taken.entries.length + taken.files.length === 0) return;
    sending ??= import('./sending.ts').then(({ startSending }) => startSending(area, listing?.page));
    void sending.then((send) => send(taken));
  };
  connectFields(area, take);
  connectDrag(area, take);
  addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take({ entries: [], files });
  });
  if (listing) offerChanges(area, listing);
}

function keepName(field: HTMLInputElement | null): void {
  try {
    if (field) field.value ||= localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    // A browser that keeps nothing.
  }
  field?.addEventListener('change', () => {
    try {
      localStorage.setItem(NAME_KEY, field.value.trim());
    } catch {
      // Asked for again next time.
    }
  });
}

/** The form's own field stays where it is, for whoever has no script; each button has one of its own. */
function connectFields(area: HTMLElement, take: (taken: Taken) => void): void {
  const form = area.querySelector('form');
  form?.addEventListener('submit', (event) => event.preventDefault());
  for (const button of area.querySelectorAll<HTMLButtonElement>('.choices button')) {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    input.webkitdirectory = button.value === 'folder';
    // Phones of some years ago know no folders.
    button.hidden = button.value === 'folder' && !('webkitdirectory' in HTMLInputElement.prototype);
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      take({ entries: [], files: [...(input.files ?? [])] });
      // The same files can be picked again.
      input.value = '';
    });
    button.after(input);
  }
}

/** The whole page takes what is dropped. */
function connectDrag(area: HTMLElement, take: (taken: Taken) => void): void {
  // A drag crosses many elements.
  let depth = 0;
  const count = (change: number) => (event: DragEvent) => {
    const { dataTransfer } = event;
    // Not text, nor a picture of this page.
    if (!dataTransfer?.types.includes('Files')) return;
    depth = Math.max(0, depth + change);
    if (event.type === 'dragover' || event.type === 'drop') event.preventDefault();
    if (event.type === 'drop') {
      depth = 0;
      take(takeDropped(dataTransfer));
    }
    area.classList.toggle('over', depth > 0);
  };
  addEventListener('dragenter', count(1));
  addEventListener('dragleave', count(-1));
  addEventListener('dragover', count(0));
  addEventListener('drop', count(0));
}

/** New folders, other names, deleting: as far as the visitor may. */
function offerChanges({ dataset }: HTMLElement, { page, selection }: Listing): void {
  let changing: Promise<Changing> | undefined;
  const change = (act: (changing: Changing) => Promise<void>): void => {
    changing ??= import('./change-actions.ts').then(({ createChanging }) => createChanging(page, selection));
    void changing.then(act);
  };
  const newFolder = iconButton(dataset.newFolder ?? '', ADDING_DRAWINGS.newFolder, () => {
    change((changes) => changes.newFolder());
  });
  document.getElementById('bar')?.append(newFolder);
  if (dataset.right !== 'change') return;
  const rename = ([entry]: readonly Entry[]): void => {
    if (entry) change((changes) => changes.rename(entry));
  };
  const remove = (entries: readonly Entry[]): void => change((changes) => changes.delete(entries));
  selection.offer(dataset.rename ?? '', (count) => count === 1, rename);
  selection.offer(dataset.delete ?? '', (count) => count > 0, remove);
  document.addEventListener('keydown', (event) => {
    const entry = event.target instanceof HTMLAnchorElement ? page.list.entryAt(event.target) : undefined;
    if (!entry || document.querySelector('dialog[open]') || (event.key !== 'F2' && event.key !== 'Delete')) return;
    event.preventDefault();
    (event.key === 'F2' ? rename : remove)([entry]);
  });
}
