/** The list of several shares in the window: shown, moved, named, removed and brought back. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { callsOf, changeShare, changeState, drag, logEntries, visibleSequences } from '../support/window/drive.ts';
import type { FakePage } from '../support/window/fake-bridge-access.ts';
import { sampleEntry } from '../support/window/sample-entries.ts';
import { appWith, createScenes, RUNNING } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { findTurning, TURNING } from '../support/window/turning.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);

const listOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Shares' });
const itemOf = (page: Page, name: string): Locator => listOf(page).locator('[aria-current]').filter({ hasText: name });
const namesIn = (page: Page): Promise<string[]> => listOf(page).locator('bdi').allTextContents();
const isFocused = (page: Page, name: string): Promise<void> => itemOf(page, name).and(page.locator(':focus')).waitFor();

describe('with one share', () => {
  test('there is no list, and one more is a button away', async () => {
    const { page } = await stage.open(scenes.sharing);
    expect(await listOf(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Share more' }).click();
    await page.getByRole('button', { name: /^Choose a folder/ }).click();
    await page.getByRole('button', { name: 'Share more' }).click();
    await page.getByRole('button', { name: /^Films/ }).click();
    expect(await callsOf(page, 'chooseFolder')).toEqual([[undefined]]);
    expect(await callsOf(page, 'shareFolder')).toEqual([['/mnt/media/Films', undefined]]);
  });

  test('a folder that is dropped is shared beside it', async () => {
    const { page } = await stage.open(scenes.sharing);
    await drag(page, 'Films', 'dragover');
    await page.getByText('What is shared already stays shared.').waitFor();
    await drag(page, 'Films', 'drop');
    expect(await callsOf(page, 'sharePaths')).toEqual([[['/home/ada/Films']]]);
  });

  test('it is named in the place of its title', async () => {
    const { page } = await stage.open(scenes.sharing);
    const title = page.locator('h1').getByRole('button', { name: 'Photos', exact: true });
    await title.click();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.keyboard.type('Holiday');
    await page.keyboard.press('Enter');
    await page
      .locator('h1')
      .getByRole('button', { name: 'Holiday', exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await page.title()).toBe('Holiday – Porthole');
    expect(await callsOf(page, 'changeShare')).toEqual([['share-1', { name: 'Holiday' }]]);
  });

  test('it is removed and brought back with Ctrl+Z, and the focus has a place each time', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.locator('h1').getByRole('button', { name: 'Photos', exact: true }).click();
    await page.getByRole('button', { name: 'Remove from the list' }).click();
    await page.getByRole('status').getByText('Photos is no longer shared.').waitFor();
    await page
      .getByRole('button', { name: /^Drop a folder here/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('h1').getByRole('button', { name: 'Photos', exact: true }).and(page.locator(':focus')).waitFor();
    expect(await callsOf(page, 'restoreShare')).toEqual([['share-1']]);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});

describe('the list of shares', () => {
  test('says which is shown, and what each does', async () => {
    const { page } = await stage.open(scenes['five-shares']);
    expect(await itemOf(page, 'Photos').getAttribute('aria-current')).toBe('true');
    const texts = await listOf(page).locator('[aria-current]').allTextContents();
    expect(texts.map((text) => text.replace(/\s/g, ' '))).toEqual([
      'PhotosSharingPort 8000 · 2 visitors',
      'MusicSharingPort 8001 · 12.5 MB/s',
      'FirmwareStarting',
      'FilmsNot shared',
      'ReportsNot shared',
    ]);
  });

  test('shows another share, and coming back finds the log where it was', async () => {
    const { page } = await stage.open(scenes['two-shares']);
    await page.getByRole('searchbox').fill('jpg');
    await page.getByRole('grid').hover();
    await page.mouse.wheel(0, -300);
    const before = await visibleSequences(page);
    await itemOf(page, 'Music').click();
    await page.getByRole('heading', { name: 'Music' }).waitFor();
    expect(await page.title()).toBe('Music – Porthole');
    await page.getByRole('heading', { name: 'Open it on the other device' }).waitFor();
    await logEntries(page, 5, 241);
    await itemOf(page, 'Photos').click();
    await page.getByRole('heading', { name: 'Photos' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('jpg');
    await expect.poll(() => visibleSequences(page)).toEqual(before);
    await page.getByText('245 requests').waitFor();
    expect(await callsOf(page, 'getLogBacklog')).toEqual([
      ['share-1', 0],
      ['share-2', 0],
    ]);
  });

  test('is one stop of the Tab key, and arrows show its shares', async () => {
    const { page } = await stage.open(scenes['five-shares']);
    await itemOf(page, 'Photos').focus();
    await page.keyboard.press('ArrowDown');
    await isFocused(page, 'Music');
    await page.getByRole('heading', { name: 'Music' }).waitFor();
    await page.keyboard.press('End');
    await isFocused(page, 'Reports');
    await page.keyboard.press('ArrowDown');
    await isFocused(page, 'Reports');
    expect(await callsOf(page, 'selectShare')).toEqual([['share-2'], ['share-5']]);
  });

  test('is put in order with Alt and arrows, and says so', async () => {
    const { page } = await stage.open(scenes['five-shares']);
    await itemOf(page, 'Photos').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('status').getByText('Photos is now 2 of 5').waitFor({ state: 'attached' });
    expect(await namesIn(page)).toEqual(['Music', 'Photos', 'Firmware', 'Films', 'Reports']);
    await isFocused(page, 'Photos');
    await page.keyboard.press('Alt+Home');
    await expect.poll(() => namesIn(page)).toEqual(['Photos', 'Music', 'Firmware', 'Films', 'Reports']);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await callsOf(page, 'moveShare')).toEqual([
      ['share-1', 1],
      ['share-1', 0],
    ]);
  });

  test.each([
    [1080, true],
    [640, true],
    [1080, false],
  ])('is put in order by dragging at a width of %i, unless Escape is pressed (%s)', async (width, isDropped) => {
    const { page } = await stage.open(scenes['five-shares'], { width, hasMotion: true });
    const from = await itemOf(page, 'Films').boundingBox();
    const to = await itemOf(page, 'Music').boundingBox();
    if (from === null || to === null) throw new Error('they are not there');
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 10);
    await page.mouse.move(from.x + 30, to.y + 20, { steps: 5 });
    if (!isDropped) await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('nav [data-dragged=true]').waitFor({ state: 'detached' });
    const expected = ['Photos', 'Films', 'Music', 'Firmware', 'Reports'];
    const asItWas = ['Photos', 'Music', 'Firmware', 'Films', 'Reports'];
    expect(await namesIn(page)).toEqual(isDropped ? expected : asItWas);
    expect(await callsOf(page, 'moveShare')).toEqual(isDropped ? [['share-4', 1]] : []);
    // A drag is no click.
    expect(await callsOf(page, 'selectShare')).toEqual([]);
  });

  test('names a share with F2, with a double click and from its menu; Escape leaves the name', async () => {
    const { page } = await stage.open(scenes['two-shares']);
    const field = page.getByRole('textbox', { name: 'Name of the share' });
    await itemOf(page, 'Photos').press('F2');
    await field.fill('Holiday');
    await field.press('Enter');
    await isFocused(page, 'Holiday');
    await itemOf(page, 'Music').dblclick();
    await field.fill('Songs');
    await field.press('Escape');
    await isFocused(page, 'Music');
    await itemOf(page, 'Music').click({ button: 'right' });
    await page.getByRole('dialog', { name: 'Music' }).getByRole('button', { name: 'Rename' }).click();
    await field.fill('');
    await itemOf(page, 'Holiday').click();
    await field.waitFor({ state: 'detached' });
    expect(await callsOf(page, 'changeShare')).toEqual([
      ['share-1', { name: 'Holiday' }],
      ['share-2', { name: '' }],
    ]);
  });

  test('removes a share with Delete, and brings it back where it was', async () => {
    const { page } = await stage.open(scenes['five-shares']);
    await itemOf(page, 'Photos').focus();
    await page.keyboard.press('ArrowDown');
    await isFocused(page, 'Music');
    await page.keyboard.press('Delete');
    await isFocused(page, 'Firmware');
    expect(await namesIn(page)).toEqual(['Photos', 'Firmware', 'Films', 'Reports']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await isFocused(page, 'Music');
    expect(await namesIn(page)).toEqual(['Photos', 'Music', 'Firmware', 'Films', 'Reports']);
  });

  test('goes when one share is left', async () => {
    const { page } = await stage.open(scenes['two-shares']);
    await itemOf(page, 'Photos').press('Delete');
    await listOf(page).waitFor({ state: 'detached' });
    await page.locator('h1').getByRole('button', { name: 'Music', exact: true }).and(page.locator(':focus')).waitFor();
  });

  test('has a menu for what a share that is not shown can do', async () => {
    const { page } = await stage.open(scenes['five-shares']);
    const act = async (share: string, action: string): Promise<void> => {
      await itemOf(page, share).click({ button: 'right' });
      await page.getByRole('dialog', { name: share }).getByRole('button', { name: action, exact: true }).click();
    };
    await act('Music', 'Stop Music');
    await act('Reports', 'Start Reports');
    await act('Music', 'Copy address of Music');
    await page.getByRole('status').getByText('Address copied').waitFor();
    await act('Music', 'Move down');
    expect(await callsOf(page, 'stop')).toEqual([['share-2']]);
    expect(await callsOf(page, 'start')).toEqual([['share-5']]);
    expect(await callsOf(page, 'copyText')).toEqual([['http://192.168.1.20:8001/']]);
    expect(await callsOf(page, 'moveShare')).toEqual([['share-2', 2]]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Photos');
  });

  test('shows the share that the main process has selected', async () => {
    const { page } = await stage.open(scenes['two-shares']);
    await changeState(page, { selected: 'share-2' });
    await page.getByRole('heading', { name: 'Music' }).waitFor();
    await changeState(page, appWith(RUNNING));
    await page.getByRole('heading', { name: 'Photos' }).waitFor();
  });

  test('scrolls to the one that is shown, keeps "Share more" in sight, and is searched', async () => {
    const { page } = await stage.open(scenes['two-shares']);
    const [first] = scenes['two-shares'].state.shares;
    if (first === undefined) throw new Error('there is none');
    const shares = Array.from({ length: 40 }, (_, index) => ({
      ...first,
      id: `share-${index + 1}`,
      name: `Folder ${index + 1}`,
    }));
    for (const number of [38, 1, 20]) {
      await changeState(page, { shares, selected: `share-${number}` });
      const shown = itemOf(page, `Folder ${number}`).and(page.locator('[aria-current=true]'));
      await expect.poll(() => shown.evaluate(isInSight)).toBe(true);
      expect(await page.getByRole('button', { name: 'Share more' }).evaluate(isInSight)).toBe(true);
    }
    await page.getByRole('searchbox', { name: 'Search shares' }).fill('folder 4');
    await expect.poll(() => namesIn(page)).toEqual(['Folder 4', 'Folder 40']);
    await page.getByRole('searchbox', { name: 'Search shares' }).fill('nowhere');
    await expect.poll(() => namesIn(page)).toEqual([]);
  });

  test('tells what is pointed at from what is shown', async () => {
    const { page } = await stage.open(scenes['five-shares']);
    const look = (name: string): Promise<string> =>
      itemOf(page, name).evaluate((element) => {
        const { backgroundColor, boxShadow } = getComputedStyle(element.closest('li') ?? element);
        return `${backgroundColor} ${boxShadow}`;
      });
    await itemOf(page, 'Films').hover();
    const [hovered, chosen, other] = [await look('Films'), await look('Photos'), await look('Reports')];
    expect(new Set([hovered, chosen, other]).size).toBe(3);
  });
});

/** A name that would be read as `gpjsotohp.` */
const TURNED = `gpj${TURNING}.photos`;
const TURNED_PATH = `/home/ada/${TURNED}/${TURNED}`;

/** What is done, and where the name is seen then. */
const WHERE_NAMES_SHOW: readonly (readonly [where: string, act: (page: Page) => Promise<void>])[] = [
  ['the path of a folder', async (page) => openTitle(page, { folder: TURNED_PATH })],
  ['the beginning of a text', (page) => openTitle(page, { note: { kind: 'text', beginning: `one\n${TURNED}` } })],
  [
    'a file that was taken out',
    async (page) => {
      await openTitle(page, { note: undefined, files: [`${TURNED_PATH}-1`, `${TURNED_PATH}-2`] });
      await page
        .getByRole('button', { name: /^Stop sharing / })
        .first()
        .click();
      await page.getByText(/is no longer shared\. The file itself/).waitFor();
    },
  ],
  [
    'a lost folder, and the list of folders',
    async (page) => {
      await changeShare(page, {
        files: undefined,
        folder: TURNED_PATH,
        status: { state: 'failed', problem: 'folder-missing', freePort: undefined, detail: '' },
      });
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Share more' }).click();
    },
  ],
  [
    'who has the port',
    async (page) => {
      const holder = { program: TURNED, pid: 812 };
      await changeShare(page, {
        status: { state: 'failed', problem: 'port-in-use', freePort: 8001, holder, detail: '' },
      });
      await page.getByText(/^Port \d+ is used by gpj/).waitFor();
    },
  ],
  [
    'technical details',
    async (page) => {
      const detail = `Error: open '${TURNED_PATH}'`;
      await changeShare(page, { status: { state: 'failed', problem: 'worker-died', freePort: undefined, detail } });
      await page.getByText('Technical details').click();
    },
  ],
  [
    'the log and its details',
    async (page) => {
      const target = `/${encodeURIComponent(TURNED)}`;
      const entries = [{ ...sampleEntry(9_001, STAGE_TIME), target }];
      await changeShare(page, { status: RUNNING });
      await page.evaluate((news) => (window as never as FakePage).fakeMain.log(news), entries);
      await page.locator('[data-sequence="9001"]').click();
      await page.getByRole('region', { name: 'Request details' }).waitFor();
    },
  ],
  [
    'the folder of the log, and of the settings',
    async (page) => {
      const path = `${TURNED_PATH}/settings.json`;
      await changeState(page, {
        logFiles: { ...scenes.sharing.state.logFiles, enabled: true, folder: TURNED_PATH },
        settingsFile: { state: 'unsaved', problem: 'disk-full', path },
      });
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    },
  ],
];

async function openTitle(page: Page, change: Partial<ShareState>): Promise<void> {
  await page.keyboard.press('Escape');
  await changeShare(page, change);
  await page.locator('h1 button').click();
  await page.getByRole('dialog', { name: 'Photos' }).waitFor();
}

test('a name that turns the reading direction does so nowhere', async () => {
  const { page } = await stage.open(scenes.sharing);
  await changeState(page, { recentFolders: [TURNED_PATH, `/mnt/${TURNED}`] });
  for (const [where, act] of WHERE_NAMES_SHOW) {
    await act(page);
    await page
      .getByText(/gpj(\ufffd|%E2%80%AE)\.photos/)
      .locator('visible=true')
      .first()
      .waitFor();
    expect(await findTurning(page), where).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

/** Whether the whole of it is seen, and nothing lies over its middle. Runs in the page. */
function isInSight(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const list = element.closest('ul')?.getBoundingClientRect();
  const isInList = list === undefined || (top >= list.top - 1 && bottom <= list.bottom + 1);
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return isInList && top >= 0 && bottom <= window.innerHeight && hit !== null && element.contains(hit);
}
