/**
 * Every state of the window without a finding of axe, in both themes, and in an order that makes sense when it is read aloud;
 * for `npm run gallery` also as a picture to look at, with what is read beside it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { words as en } from '../../main/words/en/window.ts';
import type { LanguageTag } from '../../main/words/languages.ts';
import { LANGUAGE_TAGS } from '../../main/words/languages.ts';
import { loadLanguage, resolveLanguage } from '../../renderer/words/languages.ts';
import { findCutTexts } from '../support/cut-texts.ts';
import { findEnglish, readTexts } from '../support/english-left.ts';
import {
  CHOSEN_STATES,
  chosenLanguages,
  chosenThemes,
  IS_GALLERY,
  IS_OF_LANGUAGES,
} from '../support/gallery-choice.ts';
import { peoplesTexts } from '../support/peoples-texts.ts';
import { ROOT } from '../support/porthole-app.ts';
import { findTurnedTexts } from '../support/turned-texts.ts';
import { changeShare, speakLanguage } from '../support/window/drive.ts';
import { readOutline, SOUND_OUTLINE } from '../support/window/outline.ts';
import { sampleEntries, sampleEntry } from '../support/window/sample-entries.ts';
import type { Scene } from '../support/window/scene.ts';
import type { SceneName } from '../support/window/scenes.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { findViolations, untilDrawn, useWindowStage } from '../support/window/window-page.ts';

/** Scene, what is done in it before the picture, and its name. */
type View = readonly [name: string, scene: SceneName, act?: (page: Page) => Promise<void>];

const VIEWS: readonly View[] = [
  ['first-run', 'first-run'],
  ['first-run-recent', 'first-run-recent'],
  ['nobody-yet', 'sharing-empty'],
  ['nobody-yet-stopped', 'stopped-empty'],
  ['nobody-yet-this-computer', 'this-computer-empty'],
  ['nobody-yet-no-network', 'loopback-empty'],
  ['nobody-yet-shares', 'two-shares-empty'],
  ['first-transfer', 'first-transfer'],
  ['all-gone', 'all-gone'],
  ['log-cleared', 'sharing', clearLog],
  ['sharing', 'sharing'],
  ['unsaved', 'unsaved'],
  ['active', 'active'],
  ['portrait', 'portrait'],
  ['loopback-only', 'loopback-only'],
  ['this-computer-only', 'this-computer-only', (page) => openAddresses(page)],
  ['pin-nobody-yet', 'pin-empty'],
  ['pin', 'pin'],
  ['pin-forgotten', 'pin-forgotten'],
  ['pin-stopped', 'pin-stopped'],
  ['pin-code', 'pin', openCode],
  ['links-only-code', 'links-only', openCode],
  ['entry-choices', 'pin', openEntry],
  ['entry-password', 'pin', async (page) => openFromEntry(page, /^(Use a password|使用密码)…$/)],
  ['entry-people', 'people', async (page) => openFromEntry(page, /^(People|人员)…$/)],
  ['adding', 'adding', openAdding],
  ['changing', 'changing', openAdding],
  ['asked', 'asked', openOffered],
  ['asked-by-strangers', 'asked-by-strangers'],
  ['drop-box', 'drop-box'],
  ['drop-box-nobody-yet', 'drop-box-empty'],
  ['links-only', 'links-only'],
  ['links-only-nobody-yet', 'links-only-empty'],
  ['links', 'links', openLinks],
  ['create-link', 'links', createLink],
  ['create-link-pin', 'links', createLinkWithPin],
  ['create-link-adding', 'changing', createLinkForChanging],
  ['address-changed', 'sharing', changeNetwork],
  ['check', 'check', openCheck],
  ['check-asking', 'check-asking', openCheck],
  ['check-firewall', 'check-firewall', openCheck],
  ['check-conversation', 'check', openConversation],
  ['check-certificate', 'check-certificate', openSecuredCheck],
  ['check-trust', 'check-trust', openSecuredCheck],
  ['check-this-computer', 'check-this-computer', openCheck],
  ['port-held', 'port-held'],
  ['long-names', 'long-names'],
  ['starting', 'starting'],
  ['stopping', 'stopping'],
  ['waiting', 'waiting'],
  ['stopped', 'stopped'],
  ['port-in-use', 'port-in-use'],
  ['port-not-permitted', 'port-not-permitted'],
  ['address-not-available', 'address-not-available'],
  ['folder-missing', 'folder-missing'],
  ['files-missing', 'files-missing'],
  ['folder-not-readable', 'folder-not-readable'],
  [
    'recovered',
    'sharing',
    (page) => changeShare(page, { recovery: { isTrying: false, last: { problem: 'folder-missing', at: 1 } } }),
  ],
  ['not-a-folder', 'not-a-folder'],
  ['authority-damaged', 'authority-damaged'],
  ['worker-died', 'worker-died', (page) => page.locator('[role=alert] summary').click()],
  ['unexpected', 'unexpected'],
  ['details', 'sharing', (page) => page.getByRole('row').nth(5).click()],
  ['details-incomplete', 'sharing', (page) => page.locator('[role=row]:has([data-ending=aborted])').first().click()],
  ['addresses', 'sharing', openAddresses],
  ['port-edit', 'sharing', editPort('99999')],
  [
    'qr-code',
    'sharing',
    (page) =>
      page
        .getByRole('button', { name: /QR|二维码/ })
        .first()
        .click(),
  ],
  ['settings', 'sharing', openSettings],
  ['settings-mac', 'mac', openSettings],
  ['settings-changed', 'first-run', changeSetting],
  ['folder-menu', 'sharing', (page) => page.locator('h1 button').click()],
  ['share-settings', 'sharing', openShareSettings],
  ['share-limits', 'sharing', openLimits],
  ['share-encryption-off', 'sharing', openEncryption],
  ['share-encrypted', 'encrypted', openEncryption],
  ['share-encrypted-trust', 'encrypted', openTrust],
  ['share-encrypting', 'sharing', encrypt],
  ['device-distrusts', 'encrypted', failHandshake],
  ['proxy-suspected', 'sharing', suspectProxy],
  ['log-paused-empty', 'all-gone', clearAndPause],
  ['log-paused', 'sharing', pauseAndLog],
  ['log-no-match', 'sharing', (page) => page.getByRole('searchbox').fill('nothing like this')],
  ['log-filtered', 'sharing', (page) => page.getByRole('searchbox').fill('jpg')],
  ['log-new-entries', 'sharing', scrollUpAndLog],
  ['log-sorted', 'sharing', sortAndLog],
  ['filters', 'sharing', openMoreFilters],
  ['filter-pattern-invalid', 'sharing', typePattern('dsc_(')],
  ['glance', 'busy', openGlance],
  ['glance-table', 'busy', openGlanceTable],
  ['blocked', 'blocked', (page) => page.getByRole('button', { name: /(\d blocked|已屏蔽 \d)/ }).click()],
  ['files-menu', 'sharing', openFilesMenu],
  ['saved-log', 'sharing', openSavedLog],
  ['log-file-failed', 'log-file-failed'],
  ['settings-log-file', 'log-file-failed', openLogFileSettings],
  ['two-shares', 'two-shares'],
  ['five-shares', 'five-shares'],
  ['shares-long-names', 'shares-long-names'],
  [
    'shares-menu',
    'five-shares',
    (page) => page.getByRole('listitem').filter({ hasText: 'Music' }).click({ button: 'right' }),
  ],
  ['shares-dragged', 'five-shares', dragShare],
  ['shares-renaming', 'five-shares', (page) => page.locator('nav [aria-current=true]').press('F2')],
  ['shares-removed', 'five-shares', removeShare],
  ['shares-add', 'five-shares', (page) => page.getByRole('button', { name: /^(Share more|共享更多)$/ }).click()],
  ['share-add', 'sharing', (page) => page.getByRole('button', { name: /^(Share more|共享更多)$/ }).click()],
  ['share-renaming', 'sharing', renameTitle],
  ['note-draft', 'sharing', writeNote],
  ['note-drop', 'first-run', dragText],
  ['note-shared', 'note'],
  ['stop-after', 'sharing', (page) => page.getByRole('button', { name: /^(Stop after|自动停止)…$/ }).click()],
  ['stops-at', 'note', (page) => changeShare(page, { stopsAfter: { kind: 'time', at: 1_795_363_200_000 } })],
  ['stopped-by-itself', 'stopped', (page) => changeShare(page, { stoppedBy: { kind: 'downloads', count: 3 } })],
  ['port-of-other-share', 'port-of-other-share'],
  ['files-share', 'files', (page) => page.locator('h1 button').click()],
  ['file-removed', 'files', removeFile],
  ['drop', 'sharing', dragOver],
  ['message', 'sharing', dropNothing],
];

/** The row below the address. */
const ENTRY = /^(Only (with a PIN|people)|仅凭 PIN 码|仅限有名称)/;

async function openEntry(page: Page): Promise<void> {
  await page.getByRole('button', { name: ENTRY }).click();
}

async function openAdding(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(People can add|他人可以添加)/ }).click();
}

async function openOffered(page: Page): Promise<void> {
  await page.getByText(/^(Show 12 files|显示 12 个文件)$/).click();
  await page.getByText('IMG_4221.jpg').first().waitFor();
}

async function openFromEntry(page: Page, item: RegExp): Promise<void> {
  await openEntry(page);
  await page.getByRole('button', { name: item }).click();
  await page.getByRole('dialog').waitFor();
}

async function openLinks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^3 (links|个链接)$/ }).click();
  await page.getByRole('list', { name: /^(Links|链接)$/ }).waitFor();
}

async function createLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Create link|创建链接)…$/ }).click();
  await page.getByRole('button', { name: /^(Copy link|复制链接)$/ }).waitFor();
}

async function createLinkWithPin(page: Page): Promise<void> {
  await createLink(page);
  await page.getByRole('switch', { name: /^PIN/ }).check();
}

async function createLinkForChanging(page: Page): Promise<void> {
  await createLink(page);
  await page.getByLabel(/^(People may|对方可以)$/).selectOption('change');
}

async function openCode(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Show QR code|显示二维码)$/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByText(/^(Scanning opens it|扫描后)/)
    .waitFor();
}

async function openAddresses(page: Page): Promise<void> {
  await page.getByRole('button', { name: /other address|另有/ }).click();
}

async function openShareSettings(page: Page): Promise<void> {
  await page.locator('h1 button').click();
  await page.getByRole('button', { name: /^(Settings of this share|此共享的设置)/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function openLimits(page: Page): Promise<void> {
  const limited = { visitorRate: 2_000_000, onlyOwnNetworks: true, deny: ['192.0.2.0/24'], proxies: ['127.0.0.1'] };
  await changeShare(page, limited);
  await openShareSettings(page);
  const heading = page.getByRole('heading', { name: /^(Limits|限制)$/ });
  await heading.evaluate((element) => element.scrollIntoView());
}

async function openEncryption(page: Page): Promise<void> {
  await openShareSettings(page);
  const heading = page.getByRole('heading', { name: /^(Encryption|加密)$/ });
  await heading.evaluate((element) => element.scrollIntoView());
}

async function openTrust(page: Page): Promise<void> {
  await openEncryption(page);
  await page.getByRole('button', { name: /^(Show how|显示方法)$/ }).click();
  await page.getByRole('dialog', { name: /^(How devices come|设备如何信任)/ }).waitFor();
}

async function encrypt(page: Page): Promise<void> {
  await openEncryption(page);
  await page.getByRole('switch', { name: /^(Encrypt|加密)（?.*https/ }).click();
  await page
    .getByText(
      /^(Browsers will warn until a device trusts this computer\.|在设备信任这台电脑之前，浏览器会发出警告。)$/,
    )
    .waitFor();
}

async function failHandshake(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { fakeMain } = window as never as import('../support/window/fake-bridge-access.ts').FakePage;
    fakeMain.failHandshake({
      visitor: '192.168.1.23',
      address: '192.168.1.23',
      reason: 'distrust',
      code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
    });
  });
  await page.getByText(/^(The device at 192\.168\.1\.23|192\.168\.1\.23 上的设备)/).waitFor();
  await page.getByRole('row', { name: /192\.168\.1\.23/ }).click();
}

async function suspectProxy(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { fakeMain } = window as never as import('../support/window/fake-bridge-access.ts').FakePage;
    fakeMain.suspectProxy('127.0.0.1');
  });
}

async function openCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Why can’t they see it|为什么他们看不到)/ }).click();
  await page.getByRole('dialog').getByText('http://127.0.0.1:8000/').waitFor();
}

async function openSecuredCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Why can’t they see it|为什么他们看不到)/ }).click();
  await page.getByRole('dialog').getByText('https://127.0.0.1:8000/', { exact: true }).waitFor();
}

async function openConversation(page: Page): Promise<void> {
  await openCheck(page);
  await page.getByRole('dialog').locator('summary').first().click();
  await page
    .getByText(/First byte of the answer|收到应答的第一个字节/)
    .first()
    .waitFor();
}

async function changeNetwork(page: Page): Promise<void> {
  await changeShare(page, {
    status: {
      state: 'running',
      port: 8000,
      addresses: [{ url: 'http://10.20.0.104:8000/', kind: 'lan', interfaceName: 'wlp2s0' }],
    },
  });
  await page.getByText(/^(The network has changed|网络已变化)/).waitFor();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Settings|设置)$/ }).click();
  await page.getByRole('heading', { level: 1, name: /^(Settings|设置)$/ }).waitFor();
}

async function changeSetting(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('switch').nth(1).click();
  await page.getByRole('button', { name: /^(Undo|撤销)$/ }).waitFor();
}

async function removeFile(page: Page): Promise<void> {
  await page.locator('h1 button').click();
  await page
    .getByRole('button', { name: /^(Stop sharing|不再共享) / })
    .nth(1)
    .click();
  await page.getByRole('button', { name: /^(Undo|撤销)$/ }).waitFor();
}

async function openLogFileSettings(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('button', { name: /…$/ }).scrollIntoViewIfNeeded();
}

function editPort(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name: /^(Port|端口)/ }).click();
    await page.getByRole('textbox', { name: /^(Port|端口)$/ }).fill(text);
  };
}

async function openMoreFilters(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Status 4xx|状态 4xx$/ }).click();
  await page.getByRole('button', { name: /^(More filters|更多筛选)$/ }).click();
  await page.getByLabel(/^(Took longer than|用时超过)$/).fill('100');
  await page.getByLabel(/^(Name of this filter|筛选的名称)$/).fill('Errors');
  await page.keyboard.press('Enter');
}

function typePattern(pattern: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name: /^(Regular expression|正则表达式)$/ }).click();
    await page.getByRole('searchbox').fill(pattern);
  };
}

async function openGlance(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(At a glance|概览)$/ }).click();
  await page.locator('canvas').waitFor();
}

async function openGlanceTable(page: Page): Promise<void> {
  await openGlance(page);
  await page.getByRole('button', { name: /^(Show as table|以表格显示)$/ }).click();
}

async function openFilesMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Columns and files|列与文件)$/ }).click();
}

async function openSavedLog(page: Page): Promise<void> {
  await openFilesMenu(page);
  await page.getByRole('button', { name: /^(Open a saved log|打开已保存的日志)…$/ }).click();
  await page.getByText(/Photos-1\.log/).waitFor();
}

async function clearLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Clear log|清空日志)$/ }).click();
}

async function clearAndPause(page: Page): Promise<void> {
  await clearLog(page);
  await pressPause(page);
}

async function pressPause(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Pause the log|暂停日志)$/ }).click();
}

async function logMore(page: Page, count: number): Promise<void> {
  await page.evaluate((more) => {
    const { fakeMain, sampleEntries } = window as never as import('../support/window/fake-bridge-access.ts').FakePage;
    fakeMain.log(sampleEntries(more, 241));
  }, count);
}

async function pauseAndLog(page: Page): Promise<void> {
  await pressPause(page);
  await logMore(page, 1204);
  await page.getByText(/1,204/).waitFor();
}

async function scrollUpAndLog(page: Page): Promise<void> {
  await page.getByRole('grid').hover();
  await page.mouse.wheel(0, -400);
  await logMore(page, 37);
  await page.getByRole('button', { name: /37/ }).waitFor();
}

/** Takes the third share up, and holds it over the first. */
async function dragShare(page: Page): Promise<void> {
  const item = await page.locator('nav li').nth(2).boundingBox();
  if (item === null) throw new Error('there is no third share');
  await page.mouse.move(item.x + 40, item.y + 30);
  await page.mouse.down();
  await page.mouse.move(item.x + 44, item.y - 50, { steps: 4 });
}

async function removeShare(page: Page): Promise<void> {
  await page.locator('nav [aria-current=true]').press('Delete');
  await page.getByRole('button', { name: /^(Undo|撤销)$/ }).waitFor();
}

async function renameTitle(page: Page): Promise<void> {
  await page.locator('h1 button').click();
  await page.getByRole('button', { name: /^(Rename|重命名)$/ }).click();
}

async function writeNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Share more|共享更多)$/ }).click();
  await page.getByRole('button', { name: /^(Share a text or link|共享文本或链接)…$/ }).click();
  await page.getByRole('textbox').fill('Wi-Fi in room 4: lamp-7\nhttps://example.org/map');
}

async function dragText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'some words');
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

async function sortAndLog(page: Page): Promise<void> {
  await page
    .getByRole('columnheader', { name: /^(Size|大小)$/ })
    .getByRole('button')
    .click();
  await page.locator('[aria-sort=descending]').waitFor();
  await logMore(page, 37);
  await page.getByRole('button', { name: /37/ }).waitFor();
}

async function dragOver(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'Films'));
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

async function dropNothing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], ''));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** How the window is looked at. */
interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

/** A page of its own: what a window keeps while its theme and its size change. */
interface Setting {
  readonly language: 'en' | 'zh-CN';
  /** Of the whole page, as for a language that is written from right to left; none of ours is. */
  readonly direction?: 'rtl';
  readonly looks: readonly Look[];
}

const LOOKS: readonly Look[] = [
  { theme: 'light', width: 1080, height: 720 },
  { theme: 'dark', width: 640, height: 480 },
];
const ALL_LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (
    [
      [1080, 720],
      [640, 480],
      [1600, 1000],
      [320, 240],
    ] as const
  ).map(([width, height]) => ({ theme, width, height })),
);
const SETTINGS: readonly Setting[] = [{ language: 'en', looks: LOOKS }];
/** All there are: for a person who looks at the pictures, `npm run gallery`. */
const ALL_SETTINGS: readonly Setting[] = [
  { language: 'en', looks: ALL_LOOKS },
  { language: 'zh-CN', looks: ALL_LOOKS },
  { language: 'en', direction: 'rtl', looks: LOOKS.slice(0, 1) },
];

const PICTURES = path.join(ROOT, 'test-results', 'gallery');

const stage = useWindowStage();

const settings = IS_GALLERY ? ALL_SETTINGS : SETTINGS;
const views = VIEWS.filter(([name]) => CHOSEN_STATES === undefined || CHOSEN_STATES.includes(name));

/** How a picture is called. */
function pictureName(view: string, { language, direction }: Setting, { theme, width, height }: Look): string {
  return [view, theme, language, `${width}x${height}`, ...(direction === undefined ? [] : [direction])].join('-');
}

/** Shows the window so; as a picture too, where somebody looks at it. */
async function takeLook(page: Page, look: Look, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: look.theme });
  await page.setViewportSize(look);
  await (IS_GALLERY ? page.screenshot({ path: path.join(PICTURES, `${name}.png`) }) : untilDrawn(page));
}

/** In a check each state is looked at once, every other one in the dark; where somebody looks at the pictures, in all looks. */
function looksAt(at: number, { looks }: Setting): readonly Look[] {
  if (IS_GALLERY) return looks.filter(({ theme }) => chosenThemes(['light', 'dark']).includes(theme));
  return looks.filter((_, index) => index === at % looks.length);
}

/** What is read aloud from top to bottom, as text beside the pictures. */
async function writeTree(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await writeFile(path.join(PICTURES, `${name}.txt`), `${await page.locator('body').ariaSnapshot()}\n`);
}

describe
  .skipIf(IS_OF_LANGUAGES || views.length === 0)
  .each(settings.map((setting) => [`${setting.language} ${setting.direction ?? 'ltr'}`, setting] as const))(
  'the window, %s',
  (_, setting) => {
    test.each(views.map(([name, scene, act], at) => ({ name, sceneName: scene, act, at })))('$name', async (view) => {
      const { name, sceneName, act, at } = view;
      const played: Scene = createScenes(STAGE_TIME)[sceneName];
      const scene = { ...played, state: { ...played.state, systemLanguage: setting.language } };
      const { page, complaints } = await stage.open(scene);
      if (scene.backlog !== undefined) await page.getByRole('row').nth(3).waitFor();
      if (setting.direction !== undefined)
        await page.evaluate((wanted) => document.documentElement.setAttribute('dir', wanted), setting.direction);
      await act?.(page);
      expect(await readOutline(page), name).toEqual(SOUND_OUTLINE);
      if (IS_GALLERY) await writeTree(page, [name, setting.language, setting.direction ?? 'ltr'].join('-'));
      for (const look of looksAt(at, setting)) {
        const picture = pictureName(name, setting, look);
        await takeLook(page, look, picture);
        expect(await findViolations(page), picture).toEqual([]);
      }
      expect(complaints).toEqual([]);
    });
  },
);

const SIZES = [
  { width: 640, height: 480 },
  { width: 320, height: 480 },
] as const;

const measuredViews = views.filter(([name]) => chosenLanguages(name).length > 0);

/** In each theme that was asked for; the light one, where none was. Where nobody looks at them, words are measured in half the time. */
async function takeLanguagePictures(page: Page, view: string, size: string): Promise<void> {
  if (!IS_OF_LANGUAGES || !IS_GALLERY) return;
  for (const theme of chosenThemes(['light'])) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: path.join(PICTURES, 'languages', `${view}-${theme}-${size}.png`) });
  }
}

/** What the acts of the states type, drop and paste. */
const TYPED = ['Films', 'nothing like this', 'Wi-Fi in room 4: lamp-7', 'some words', 'Errors'];

async function windowWords(language: LanguageTag): Promise<object> {
  await loadLanguage(language);
  return resolveLanguage(language, language).words;
}

describe.skipIf(measuredViews.length === 0)('words fit at the smallest sizes', () => {
  // What is done there is done in English: what is open stays open while the language changes.
  const timeout = 60_000 + LANGUAGE_TAGS.length * chosenThemes(['light']).length * 20_000;
  test.each(measuredViews.map(([name, sceneName, act]) => ({ name, sceneName, act })))(
    '$name',
    { timeout },
    async (view) => {
      const { name, sceneName, act } = view;
      const scene: Scene = createScenes(STAGE_TIME)[sceneName];
      const { page } = await stage.open(scene, { width: 640, height: 480 });
      if (scene.backlog !== undefined) await page.getByRole('row').nth(3).waitFor();
      await act?.(page);
      const faults: string[] = [];
      const ofPeople = peoplesTexts(scene, sampleEntries(20), sampleEntry(241, STAGE_TIME), TYPED);
      const inEnglish = await readTexts(page);
      for (const language of chosenLanguages(name)) {
        await speakLanguage(page, language);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          // What is open was placed beside its button while that stood elsewhere.
          await page.evaluate(() => window.dispatchEvent(new Event('resize')));
          await untilDrawn(page);
          await takeLanguagePictures(page, `${name}-${language}`, `${size.width}x${size.height}`);
          const where = `${name} in ${language} at ${size.width}x${size.height}`;
          faults.push(...(await findCutTexts(page, ofPeople)).map((fault) => `${where}: ${fault}`));
        }
        const turned = await findTurnedTexts(page);
        faults.push(...turned.map((text) => `${name} in ${language}: turned: ${text}`));
        const now = await readTexts(page);
        const english = findEnglish({ inEnglish, now, english: en, words: await windowWords(language), ofPeople });
        if (language !== 'en') faults.push(...english.map((text) => `${name} in ${language}: English: ${text}`));
      }
      expect(faults).toEqual([]);
    },
  );
});
