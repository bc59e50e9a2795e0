/** The visitor's page comes alive: everything here is a comfort, the page works without. */
import './styles/page.css';
import type { Entry } from './folder-entry.ts';
import { FolderPage } from './folder-page.ts';
import type { Context } from './page-context.ts';
import { createContext } from './page-context.ts';
import { Keyboard } from './page-keys.ts';
import { SearchField } from './search-field.ts';
import { Selection } from './selection.ts';
import { showReadme } from './text/readme.ts';
import { Toolbar } from './toolbar.ts';
import { Viewer } from './viewer/viewer.ts';
import { loadPreferences, savePreferences } from './visitor-preferences.ts';

const table = document.querySelector('table');
const form = document.querySelector<HTMLFormElement>('form[role=search]');

const adding = document.getElementById('add');
const shown = table && form ? createContext().then((context) => start(table, form, context)) : undefined;
if (adding) {
  document.documentElement.classList.add('alive');
  void import('./adding/start-adding.ts').then(async ({ startAdding }) => startAdding(adding, await shown));
}

function start(listing: HTMLTableElement, search: HTMLFormElement, context: Context): Parts {
  const preferences = loadPreferences();
  document.documentElement.classList.add('alive');
  relabelTime(context.words.modified);
  const page = new FolderPage(listing, context, preferences);
  const { list } = page;
  const selection = new Selection(context, () => list.entries);
  const viewer = new Viewer(context, () => list.entries);
  const finder = new SearchField(search, context, {
    filtered: (text) => page.filter(text, finder.isSearchable),
    found: (entries) => page.addBelow(entries),
  });
  const toolbar = new Toolbar(context, preferences, {
    changed: (changed) => {
      savePreferences(changed);
      page.setPreferences(changed);
    },
    select: () => (selection.isActive ? selection.stop() : selection.start()),
  });
  list.onRow = (row, entry) => selection.decorate(row, entry);
  selection.onChange = () => list.forEachRow((row, entry) => selection.decorate(row, entry));
  toolbar.attach(search.parentElement ?? search);
  page.start();
  connectClicks(listing, { page, selection, viewer });
  new Keyboard(list, {
    search: () => finder.field.focus(),
    preview: (entry) => void look(viewer, entry),
    toggle: (entry) => selection.toggle(entry),
    leave: () => document.querySelector<HTMLAnchorElement>('nav li:last-child a')?.click(),
    escape: () => selection.stop(),
  });
  viewer.closed = (entry) => list.focus(list.entries.indexOf(entry));
  viewer.openFromAddress();
  void showReadme(listing, list.entries);
  return { page, selection, viewer };
}

interface Parts {
  readonly page: FolderPage;
  readonly selection: Selection;
  readonly viewer: Viewer;
}

/** A plain click looks inside, where that is possible; with a modifier key it stays the browser's. */
function connectClicks(listing: HTMLTableElement, { page, selection, viewer }: Parts): void {
  listing.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const entry = page.list.entryAt(event.target);
    if (!link || !entry || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (link.hasAttribute('download') || link.classList.contains('place')) return;
    if (selection.isActive) selection.toggle(entry);
    else if (entry.kind === 'file') void look(viewer, entry).then((isOpen) => leaveTo(entry, isOpen));
    else if (!viewer.open(entry)) return;
    event.preventDefault();
  });
}

/** @returns whether it is shown here; undefined when something else is by now */
async function look(viewer: Viewer, entry: Entry): Promise<boolean | undefined> {
  return entry.kind === 'file' ? await viewer.openIfText(entry) : viewer.open(entry);
}

/** What can't be shown here is the browser's after all. */
function leaveTo({ href }: Entry, isOpen: boolean | undefined): void {
  if (isOpen === false) location.assign(href);
}

/** Times are in the visitor's zone now. */
function relabelTime(label: string): void {
  const place =
    document.querySelector('th[data-sort=modified] button') ?? document.querySelector('thead th:nth-child(3)');
  if (place) place.textContent = label;
}
