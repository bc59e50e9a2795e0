/** Every state of the place where visitors add files: what is shared, what is done there, and what it is known by. */
import type { Page, Route } from 'playwright-core';
import type { Admission, ReceivingPolicy } from '../../../main/receiving/receiving-policy.ts';
import type { AddingWords } from '../../../main/words/en/adding.ts';
import type { SiteWords } from '../../../main/words/site-words.ts';
import type { ReceivingOptions } from '../receiving-server.ts';
import type { Tree } from '../temp-folder.ts';
import { choose, drag, makeFiles, setAsleep, setNetwork } from './adding.ts';

/** A page on which files can be added, with its words. */
export interface AddingPage {
  readonly page: Page;
  readonly words: AddingWords;
  /** All that visitors read, in the same language. */
  readonly site: SiteWords;
}

export interface AddingScene {
  /** Left out on a phone, where it can't be. */
  readonly needsMouse?: boolean;
  readonly options?: ReceivingOptions;
  readonly hasScript?: boolean;
  /** Resolves when the state is on screen. */
  readonly act: (adding: AddingPage) => Promise<unknown>;
}

export const ADDING_TREE: Tree = {
  'Day 1/': { 'a.txt': 'a', 'b.txt': 'b' },
  'Photo of the lake at sunset, taken from the terrace.jpg': 'x'.repeat(2_000),
  'notes.txt': 'n',
};

/** What is sent. */
export const NAMES = {
  'IMG_4210.jpg': 120_000,
  'IMG_4211.jpg': 90_000,
  'Film of the evening at the lake, with everybody who was there.mp4': 400_000,
  'Menu 菜单.pdf': 4_000,
};

/** Somebody who does not answer, or says no. */
function person(reason?: 'by-person' | 'no-answer'): ReceivingPolicy {
  const admission: Admission =
    reason === undefined ? { state: 'asked', verdict: new Promise(() => undefined) } : { state: 'declined', reason };
  return { admit: () => admission };
}

async function send({ page, words }: AddingPage, sizes: Readonly<Record<string, number>> = NAMES): Promise<void> {
  await page.getByLabel(words.whoAreYou).fill('Anna');
  await choose(page, await makeFiles(sizes), words.chooseFiles);
}

/** What is answered in the place of the server, whatever is asked about. */
async function answerWith(page: Page, status: number, problem: object): Promise<void> {
  const fulfil = (route: Route): Promise<void> =>
    route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  await page.route(/\?send$/, fulfil);
}

async function failed({ page }: AddingPage): Promise<void> {
  await page.locator('.uploads .failed').first().waitFor();
}

async function slowly(adding: AddingPage, sizes: Readonly<Record<string, number>> = NAMES): Promise<void> {
  await setNetwork(adding.page, { upload: 60_000 });
  await send(adding, sizes);
  await adding.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLProgressElement>('.uploads progress')].some(({ value }) => value > 0.1),
  );
}

function refusedWith(status: number, problem: object): AddingScene {
  return {
    act: async (adding) => {
      await answerWith(adding.page, status, problem);
      await send(adding);
      await failed(adding);
    },
  };
}

const CHANGING: ReceivingOptions = { rights: 'change' };

/** What stands beside the amount, in any language, without what keeps its direction. */
function unitOf(perSecond: (amount: string) => string): string {
  return perSecond('')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .trim();
}

export const ADDING_SCENES: Readonly<Record<string, AddingScene>> = {
  idle: { act: async () => undefined },
  'dragging-over': {
    needsMouse: true,
    act: async ({ page }) => {
      await drag(page, await makeFiles({ 'a.jpg': 10 }), ['dragEnter', 'dragOver']);
      await page.locator('.over').waitFor();
    },
  },
  asked: {
    options: { policy: person() },
    act: async (adding) => {
      await send(adding);
      await adding.page.locator('.panel h2').getByText(adding.words.asked).waitFor();
    },
  },
  declined: {
    options: { policy: person('by-person') },
    act: (adding) => send(adding).then(() => failed(adding)),
  },
  'no-answer': {
    options: { policy: person('no-answer') },
    act: (adding) => send(adding).then(() => failed(adding)),
  },
  sending: { act: slowly },
  paused: {
    act: async (adding) => {
      const { page, words } = adding;
      await slowly(adding);
      await page.getByRole('button', { name: words.pauseAll, exact: true }).click();
      await page.locator('.uploads .paused').first().waitFor();
    },
  },
  offline: {
    act: async (adding) => {
      await slowly(adding);
      await setNetwork(adding.page, { isOffline: true });
      await adding.page.locator('.panel h2').getByText(adding.words.noConnection).waitFor();
    },
  },
  resumed: {
    act: async (adding) => {
      const { page, words } = adding;
      await slowly(adding);
      await setNetwork(page, { isOffline: true });
      await page.locator('.panel h2').getByText(words.noConnection).waitFor();
      // So slow that all of them can't have arrived when the picture is taken.
      await setNetwork(page, { upload: 5_000 });
      await page.locator('.panel h2').getByText(words.noConnection).waitFor({ state: 'detached' });
    },
  },
  // The screen was off, and where the phone is now there is no network.
  'woken-without-network': {
    act: async (adding) => {
      const { page, words } = adding;
      await slowly(adding);
      await setAsleep(page, true);
      await setNetwork(page, { isOffline: true });
      await setAsleep(page, false);
      await page.locator('.panel h2').getByText(words.noConnection).waitFor();
    },
  },
  woken: {
    act: async (adding) => {
      const { page, words } = adding;
      // So large that they are under way for as long as the pictures take.
      await slowly(adding, { ...NAMES, 'IMG_4211.jpg': 8_000_000, 'IMG_4212.jpg': 9_000_000, 'Film.mp4': 90_000_000 });
      await setAsleep(page, true);
      await setNetwork(page, { isOffline: true });
      await setNetwork(page, { upload: 300_000 });
      await setAsleep(page, false);
      await page.locator('.panel h2').getByText(words.noConnection).waitFor({ state: 'detached' });
      await page.locator('.panel .detail').getByText(unitOf(words.perSecond)).waitFor();
    },
  },
  'some-failed': {
    options: { rules: { maxUpload: 200_000 } },
    act: (adding) => send(adding).then(() => failed(adding)),
  },
  'too-little-room': refusedWith(507, { kind: 'no-room', needed: 340_000_000, free: 120_000_000 }),
  'quota-used-up': refusedWith(507, { kind: 'quota', needed: 340_000_000, free: 0 }),
  'too-large': {
    options: { rules: { maxUpload: 2_000 } },
    act: (adding) => send(adding, { 'film.mp4': 5_000 }).then(() => failed(adding)),
  },
  'no-right': refusedWith(403, { kind: 'no-right' }),
  'ended-link': refusedWith(410, { kind: 'ended' }),
  'come-in-again': refusedWith(401, {}),
  arrived: {
    act: (adding) => send(adding).then(() => adding.page.locator('.panel.done').waitFor()),
  },
  'new-folder': {
    act: async ({ page, words }) => {
      await page.getByRole('button', { name: words.newFolder }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  rename: {
    options: CHANGING,
    act: async ({ page, words }) => {
      await page.locator('tbody a').nth(1).focus();
      await page.keyboard.press('F2');
      await page.getByRole('dialog').getByText(words.newName).waitFor();
    },
  },
  'name-taken': {
    options: CHANGING,
    act: async ({ page, words }) => {
      await page.locator('tbody a').first().focus();
      await page.keyboard.press('F2');
      await page.getByRole('dialog').getByRole('textbox').fill('notes.txt');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByText(words.nameTaken('notes.txt')).waitFor();
    },
  },
  delete: {
    options: CHANGING,
    act: async ({ page }) => {
      await page.locator('tbody a').first().focus();
      await page.keyboard.press('Delete');
      await page.getByRole('dialog').getByRole('heading').waitFor();
    },
  },
  selecting: {
    options: CHANGING,
    act: async ({ page, site }) => {
      await page.getByRole('button', { name: site.visitor.select, exact: true }).click();
      await page.getByRole('checkbox').nth(1).check();
    },
  },
  replacing: {
    options: CHANGING,
    act: async (adding) => {
      await send(adding, { 'notes.txt': 5, 'other.txt': 5 });
      await adding.page.getByRole('dialog').getByText(adding.words.replaceTitle('notes.txt')).waitFor();
    },
  },
  'drop-box': { options: { directory: { dropBox: true } }, act: async () => undefined },
  'drop-box-sending': { options: { directory: { dropBox: true } }, act: slowly },
  'drop-box-arrived': {
    options: { directory: { dropBox: true } },
    act: (adding) => send(adding).then(() => adding.page.locator('.panel.done').waitFor()),
  },
  'drop-box-closed': {
    options: { directory: { dropBox: true }, rights: 'look' },
    hasScript: false,
    act: async () => undefined,
  },
  'without-a-script': { options: CHANGING, hasScript: false, act: async () => undefined },
  'drop-box-without-a-script': {
    options: { directory: { dropBox: true } },
    hasScript: false,
    act: async () => undefined,
  },
};
