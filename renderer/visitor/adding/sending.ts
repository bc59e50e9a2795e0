/** Sends what was taken, and shows below the place for it how far it is. Fetched with the first file. */
import type { FolderPage } from '../folder-page.ts';
import { loadAddingWords } from '../words.ts';
import { deviceOf } from './device.ts';
import type { Taken } from './dropped-items.ts';
import { loadStyle } from './load-style.ts';
import { readTaken } from './picked.ts';
import { Refresher } from './refresher.ts';
import { Remembered } from './remembered-uploads.ts';
import { withoutUnwanted } from './replacing.ts';
import { Pauses } from './retry-pauses.ts';
import { UploadPanel } from './upload-panel.ts';
import { UploadQueue } from './upload-queue.ts';
import { HttpWire } from './upload-requests.ts';
import { ScreenLock } from './wake-lock.ts';

/**
 * @param area as the server wrote it
 * @param page of the listing, where the visitor sees one
 */
export async function startSending(
  area: HTMLElement,
  page: FolderPage | undefined,
): Promise<(taken: Taken) => Promise<void>> {
  const words = await loadAddingWords();
  const field = area.querySelector<HTMLInputElement>('[name=sender]');
  const sender = () => ({ name: field?.value.trim() ?? '', device: deviceOf(navigator.userAgent) });
  const refresher = page && new Refresher(page);
  const pauses = new Pauses();
  pauses.listen();
  const remembered = new Remembered(location.pathname);
  remembered.sweep();
  const queue = new UploadQueue({ wire: new HttpWire(area.dataset.mount ?? ''), pauses, remembered, sender });
  const panel = new UploadPanel(words, queue);
  queue.onArrival = () => refresher?.soon();
  guardWhileRunning(panel);
  await loadStyle('progress.css');
  area.append(panel.node);
  const mayReplace = area.dataset.right === 'change';
  return async (taken) => {
    panel.tell(words.reading);
    const picked = await readTaken(taken);
    queue.add(page && mayReplace ? await withoutUnwanted(picked, page.entries, words) : picked);
  };
}

/** While something is under way the screen stays on, and leaving is asked about. */
function guardWhileRunning(panel: UploadPanel): void {
  const lock = new ScreenLock();
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Older browsers ask only then.
    event.returnValue = true;
  };
  panel.onRunning = (isRunning) => {
    lock.set(isRunning);
    if (isRunning) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
}
