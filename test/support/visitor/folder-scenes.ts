/** States of the visitor's page on the folder of a holiday (`folder.ts`): what is opened there, and what is done. */
import type { Page } from 'playwright-core';
import type { Words } from '../../../main/words/en/visitor.ts';

export interface FolderScene {
  readonly name: string;
  /** What is opened, from the root of the share. */
  readonly reference: string;
  /** Resolves when the state is on screen. */
  readonly act?: (page: Page, words: Words) => Promise<unknown>;
}

const PICTURES = 'Summer%20in%20the%20Alps/';
const PORTRAIT = 'Portrait%20at%20the%20lake%2C%20taken%20by%20grandma%20on%20the%20last%20day.jpg';

export const FOLDER_SCENES: readonly FolderScene[] = [
  { name: 'root', reference: '' },
  { name: 'pictures', reference: PICTURES, act: showGrid },
  { name: 'pictures-list', reference: PICTURES },
  { name: 'deep', reference: `${PICTURES}Day%201/` },
  { name: 'empty', reference: 'Empty/' },
  { name: 'filtered', reference: '', act: (page) => page.getByRole('searchbox').fill('route') },
  { name: 'no-match', reference: '', act: (page) => page.getByRole('searchbox').fill('nothing like this') },
  { name: 'results', reference: '?search=IMG_200' },
  { name: 'no-results', reference: '?search=nothing%20like%20this' },
  { name: 'selecting', reference: '', act: selectTwo },
  {
    name: 'selecting-grid',
    reference: PICTURES,
    act: (page, words) => showGrid(page, words).then(() => selectTwo(page, words)),
  },
  { name: 'readme', reference: '', act: (page) => page.locator('.readme').scrollIntoViewIfNeeded() },
  { name: 'viewer-picture', reference: `${PICTURES}#view=IMG_2001.jpg`, act: pictureShown },
  { name: 'viewer-portrait', reference: `${PICTURES}#view=${PORTRAIT}`, act: pictureShown },
  viewing('source', 'double.ts', '.hljs-keyword'),
  viewing('markdown', 'README.md', 'dialog .prose'),
  viewing('archive', 'photos.zip', 'dialog li'),
  viewing('audio', 'Tone.wav', 'dialog audio'),
];

/** A file in the viewer, which is there once `shown` is. */
function viewing(name: string, file: string, shown: string): FolderScene {
  return { name: `viewer-${name}`, reference: `#view=${file}`, act: (page) => page.locator(shown).first().waitFor() };
}

async function showGrid(page: Page, { grid }: Words): Promise<void> {
  await page.getByRole('button', { name: grid, exact: true }).click();
  await page.locator('img.shown').first().waitFor();
}

async function selectTwo(page: Page, { select }: Words): Promise<void> {
  await page.getByRole('button', { name: select, exact: true }).click();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('checkbox').nth(2).check();
}

async function pictureShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.stage img')?.complete);
}
