/** The window's upper part, in a browser, with a scripted main process: folder, address, switch, transfers, settings. */

import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { modulesOfPath, readQrCode } from '../support/qr-reader.ts';
import { callsOf, changeShare, changeState, drag, tellTransfers } from '../support/window/drive.ts';
import { SAMPLE_TIME } from '../support/window/sample-entries.ts';
import { sampleTransfers } from '../support/window/sample-transfers.ts';
import { ADDRESSES, appWith, createScenes, RUNNING } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);

/** What a camera reads. */
async function readShownCode(code: Locator): Promise<string> {
  return readQrCode(modulesOfPath((await code.locator('path').getAttribute('d')) ?? ''));
}

describe('at first run', () => {
  test('one click on the target asks for a folder', async () => {
    const { page } = await stage.open(scenes['first-run']);
    await page.getByRole('button', { name: 'Drop a folder here or choose one' }).click();
    expect(await callsOf(page, 'chooseFolder')).toEqual([[undefined]]);
  });

  test('a recent folder is one click away', async () => {
    const { page } = await stage.open(scenes['first-run-recent']);
    await page.getByRole('button', { name: 'Reports' }).click();
    expect(await callsOf(page, 'shareFolder')).toEqual([['/home/ada/Documents/Reports', undefined]]);
  });

  test('a dropped folder is shared', async () => {
    const { page } = await stage.open(scenes['first-run']);
    await drag(page, 'Films', 'dragover');
    await page.getByText('Let go to share it').waitFor();
    await drag(page, 'Films', 'drop');
    await page.getByText('Let go to share it').waitFor({ state: 'detached' });
    expect(await callsOf(page, 'sharePaths')).toEqual([[['/home/ada/Films']]]);
  });

  test('something dropped that is no folder is named as such', async () => {
    const { page } = await stage.open({ ...scenes['first-run'], pathsOutcome: 'not-shareable' });
    await drag(page, 'notes.txt', 'drop');
    await page.getByRole('status').getByText('Only folders and files can be shared.').waitFor();
  });

  test('the window changes as soon as a folder is shared', async () => {
    const { page } = await stage.open(scenes['first-run']);
    await changeState(page, appWith(RUNNING));
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    expect(await page.title()).toBe('Photos – Porthole');
  });
});

describe('the address', () => {
  test('is copied, and says so without moving anything', async () => {
    const { page } = await stage.open(scenes.sharing);
    const copy = page.getByRole('button', { name: 'Copy address', exact: true });
    const before = await copy.boundingBox();
    await copy.click();
    await page.getByRole('status').getByText('Address copied').waitFor({ state: 'attached' });
    expect(await copy.getByText('Copied').isVisible()).toBe(true);
    expect(await copy.boundingBox()).toEqual(before);
    expect(await callsOf(page, 'copyText')).toEqual([['http://192.168.1.20:8000/']]);
  });

  test('opens in the browser', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Open in browser' }).click();
    expect(await callsOf(page, 'openAddress')).toEqual([['share-1', 'http://192.168.1.20:8000/']]);
  });

  test('has a QR code in a dialog that Escape closes, and the focus is where it was', async () => {
    const { page } = await stage.open(scenes.sharing);
    const button = page.getByRole('button', { name: 'Show QR code' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const code = page.getByRole('dialog').getByRole('img', { name: 'QR code of http://192.168.1.20:8000/' });
    expect((await code.boundingBox())?.width).toBeGreaterThan(300);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is for this computer only by a switch that says what it means', async () => {
    const { page } = await stage.open(scenes.sharing);
    const reach = page.getByRole('switch', { name: 'This computer only' });
    expect(await reach.isChecked()).toBe(false);
    await reach.focus();
    await page.keyboard.press('Space');
    expect(await callsOf(page, 'changeShare')).toEqual([['share-1', { reach: 'this-computer' }]]);
    await page.getByText(/^Only programs on this computer can open this address/).waitFor();
    await reach.click();
    expect(await callsOf(page, 'changeShare')).toHaveLength(2);
    expect(await reach.isChecked()).toBe(false);
  });

  test('is another one when the network changes, which is said once and without a flicker', async () => {
    const { page } = await stage.open(scenes.sharing);
    const address = page.getByRole('region', { name: 'Address' });
    const before = await address.boundingBox();
    const moved = { url: 'http://10.20.0.104:8000/', kind: 'lan', interfaceName: 'wlan0' } as const;
    await changeShare(page, { status: { state: 'running', port: 8000, addresses: [moved, ...ADDRESSES.slice(1)] } });
    await address.getByText('10.20.0.104').waitFor();
    const message = page
      .getByRole('status')
      .getByText('The network has changed. The address of Photos is now http://10.20.0.104');
    await message.waitFor();
    expect(await address.boundingBox()).toEqual(before);
    await page.getByRole('button', { name: 'Close' }).click();
    await changeShare(page, { status: { state: 'running', port: 8000, addresses: [moved] } });
    expect(await message.isVisible()).toBe(false);
  });

  test('has others, folded away', async () => {
    const { page } = await stage.open(scenes.sharing);
    expect(await page.getByText('http://10.8.0.6:8000/').isVisible()).toBe(false);
    await page.getByText('4 other addresses').click();
    await page.getByRole('button', { name: 'Copy address: http://10.8.0.6:8000/' }).click();
    expect(await callsOf(page, 'copyText')).toEqual([['http://10.8.0.6:8000/']]);
  });

  test('that only this computer can open says so', async () => {
    const { page } = await stage.open(scenes['loopback-only']);
    await page.getByText('Only this computer can open this address').waitFor();
  });
});

describe('the port', () => {
  test('that browsers refuse is not taken, and the field says why', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Port 8000: change it' }).click();
    const field = page.getByRole('textbox', { name: 'Port' });
    await field.fill('6667');
    await page.getByText('Browsers refuse to open port 6667. Choose another one, such as 8000.').waitFor();
    await field.press('Enter');
    expect(await callsOf(page, 'changeShare')).toEqual([]);
    await field.fill('6670');
    await field.press('Enter');
    expect(await callsOf(page, 'changeShare')).toEqual([[expect.any(String), { port: 6670 }]]);
  });

  test('is changed in place with Enter', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Port 8000: change it' }).click();
    const field = page.getByRole('textbox', { name: 'Port' });
    await field.fill('9000');
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
    expect(await callsOf(page, 'changeShare')).toEqual([['share-1', { port: 9000 }]]);
  });

  test.each(['', '65536', 'eighty'])('is not changed to %j, and says why', async (text) => {
    const { page } = await stage.open(scenes.stopped);
    await page.getByRole('button', { name: 'Port 8000: change it' }).click();
    const field = page.getByRole('textbox', { name: 'Port' });
    await field.fill(text);
    await field.press('Enter');
    await page.getByText('A port is a whole number from 0 to 65535.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await callsOf(page, 'changeShare')).toEqual([]);
  });

  test.each([
    [1080, 720],
    [640, 480],
    [320, 240],
  ])(
    'leaves the colon before it, and no sliver of the switch below it, while it is edited at %i x %i',
    async (width, height) => {
      const { page } = await stage.open(scenes['this-computer-only'], { width, height });
      await page.getByRole('button', { name: 'Port 8000: change it' }).click();
      const field = page.getByRole('textbox', { name: 'Port' });
      const colon = page.locator('p').getByText(':', { exact: true });
      const [colonBox, fieldBox] = [await colon.boundingBox(), await field.boundingBox()];
      if (colonBox === null || fieldBox === null) throw new Error('they are not there');
      expect(colonBox.width).toBeGreaterThan(1);
      if (Math.abs(colonBox.y - fieldBox.y) < colonBox.height)
        expect(colonBox.x + colonBox.width).toBeLessThanOrEqual(fieldBox.x + 0.5);
      expect(await page.getByText('This computer only', { exact: true }).first().isVisible()).toBe(false);
    },
  );

  test.each([':8081', 'http://192.168.1.20:8081/', '192.168.1.20:8081', ' 8081 '])(
    'is taken from %j, as it is pasted',
    async (text) => {
      const { page } = await stage.open(scenes.sharing);
      await page.getByRole('button', { name: 'Port 8000: change it' }).click();
      const field = page.getByRole('textbox', { name: 'Port' });
      await field.fill(text);
      await field.press('Enter');
      expect(await callsOf(page, 'changeShare')).toEqual([['share-1', { port: 8081 }]]);
    },
  );

  test('stays as it was after Escape, and the focus goes back', async () => {
    const { page } = await stage.open(scenes.sharing);
    const button = page.getByRole('button', { name: 'Port 8000: change it' });
    await button.click();
    await page.getByRole('textbox', { name: 'Port' }).fill('9000');
    await page.keyboard.press('Escape');
    await button.and(page.locator(':focus')).waitFor();
    expect(await callsOf(page, 'changeShare')).toEqual([]);
  });
});

describe('the choice of a web site', () => {
  test('says what it means, and is made in the settings of the share', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.locator('h1').getByRole('button').click();
    await page.getByRole('button', { name: 'Settings of this share…' }).click();
    const group = page.getByRole('group', { name: 'Show as a web site' });
    await group.getByText('Pages of a web site may run their scripts').waitFor();
    expect(await group.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
    await group.getByRole('radio', { name: 'On' }).click();
    await group.getByRole('radio', { name: 'On', checked: true }).waitFor();
    expect(await callsOf(page, 'changeShare')).toEqual([['share-1', { site: 'on' }]]);
  });
});

describe('the switch', () => {
  test('stops and starts', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await changeShare(page, { status: { state: 'stopped' } });
    await page.getByRole('button', { name: 'Start' }).click();
    expect(await callsOf(page, 'stop')).toEqual([['share-1']]);
    expect(await callsOf(page, 'start')).toEqual([['share-1']]);
  });

  test('does nothing while it is on its way', async () => {
    const { page } = await stage.open(scenes.starting);
    const power = page.getByRole('button', { name: 'Starting' });
    expect(await power.getAttribute('aria-disabled')).toBe('true');
    await power.click({ force: true });
    expect(await callsOf(page, 'start')).toEqual([]);
  });

  test('reads each new state out, once', async () => {
    const { page } = await stage.open(scenes.stopped);
    const heard = page.getByRole('status').getByText('Photos, Sharing, http://192.168.1.20:8000/');
    await changeShare(page, { status: RUNNING });
    await heard.waitFor({ state: 'attached' });
    expect(await heard.count()).toBe(1);
  });

  test('tells when a call went wrong', async () => {
    const { page } = await stage.open({ ...scenes.sharing, rejects: ['stop'] });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Something went wrong. Please try again.').waitFor();
  });
});

describe('a failure', () => {
  test.each([
    ['port-in-use', 'Use port 8001 instead', 'changeShare', ['share-1', { port: 8001 }]],
    ['port-in-use', 'Try again', 'start', ['share-1']],
    ['port-not-permitted', 'Use another port', 'changeShare', ['share-1', { port: 0 }]],
    ['folder-missing', 'Choose another folder…', 'chooseFolder', ['share-1']],
    ['folder-missing', 'Stop trying', 'stop', ['share-1']],
    ['worker-died', 'Restart', 'start', ['share-1']],
  ] as const)('%s has the offer "%s"', async (scene, offer, call, args) => {
    const { page } = await stage.open(scenes[scene]);
    await page.getByRole('alert').getByRole('button', { name: offer }).click();
    expect(await callsOf(page, call)).toEqual([args]);
  });
});

describe('the folder', () => {
  test('is replaced and shown from its menu', async () => {
    const { page } = await stage.open(scenes.sharing);
    const menu = page.locator('h1').getByRole('button', { name: 'Photos', exact: true });
    await menu.click();
    await page.getByRole('button', { name: 'Show in the file manager' }).click();
    await menu.click();
    await page.getByRole('button', { name: 'Choose another folder…' }).click();
    expect(await callsOf(page, 'showFolder')).toEqual([['share-1']]);
    expect(await callsOf(page, 'chooseFolder')).toEqual([['share-1']]);
  });

  test('has a menu that closes with Escape, by a click elsewhere and by leaving it', async () => {
    const { page } = await stage.open(scenes.sharing);
    const menu = page.locator('h1').getByRole('button', { name: 'Photos', exact: true });
    const panel = page.getByRole('dialog', { name: 'Photos' });
    await menu.click();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await menu.click();
    await page.mouse.click(700, 500);
    await panel.waitFor({ state: 'detached' });
    await menu.click();
    await page.getByRole('searchbox').focus();
    await panel.waitFor({ state: 'detached' });
  });
});

describe('single files', () => {
  test('are added to the share, and taken out one by one, with a way back', async () => {
    const { page } = await stage.open(scenes.files);
    const menu = page.locator('h1').getByRole('button', { name: 'beach.mp4 + 7', exact: true });
    await menu.click();
    await page.getByRole('button', { name: 'Add files…' }).click();
    expect(await callsOf(page, 'chooseFiles')).toEqual([['share-1']]);
    await menu.click();
    const files = page.getByRole('dialog').getByRole('listitem');
    await page.getByRole('button', { name: 'Stop sharing DSC_0411.jpg' }).click();
    await expect.poll(() => files.count()).toBe(7);
    await page.getByRole('button', { name: 'Stop sharing DSC_0412.jpg' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => files.count()).toBe(6);
    await page.getByRole('status').getByText('DSC_0412.jpg is no longer shared.').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => files.count()).toBe(7);
    await page.getByRole('status').getByText('DSC_0411.jpg is no longer shared.').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => files.count()).toBe(8);
    expect(await files.allTextContents()).toEqual(scenes.files.state.shares[0]?.files);
  });
});

describe('a transfer', () => {
  const [running] = sampleTransfers(SAMPLE_TIME);
  if (running === undefined) throw new Error('there is no sample');

  test('shows how far it is, and is disconnected', async () => {
    const { page } = await stage.open(scenes.sharing);
    await tellTransfers(page, [running], 1);
    const bar = page.getByRole('progressbar', { name: 'Progress of beach day.mp4 to 192.168.1.34' });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuenow')).toBe('41');
    await page.getByText('12.5 MB/s · 35 s left').waitFor();
    await page.getByRole('button', { name: 'Disconnect 192.168.1.34 from beach day.mp4' }).click();
    expect(await callsOf(page, 'commandShare')).toEqual([
      ['share-1', { kind: 'disconnect', connection: 3, exchange: 1, visitor: running.visitor }],
    ]);
  });

  test('in several ranges is one row, and all of its connections are ended', async () => {
    const { page } = await stage.open(scenes.sharing);
    const quarter = running.size / 4;
    const ranges = [0, 1, 2, 3].map((id) => ({
      ...running,
      id: id + 1,
      connection: id + 11,
      offset: id * quarter,
      length: quarter,
      sent: quarter / 2,
      bytesPerSecond: 5_000_000,
    }));
    await tellTransfers(page, ranges, 1);
    await page.getByText(/^367\sMB of 734\sMB\s· 4 connections$/).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
    await page.getByText('20.0 MB/s · 19 s left').waitFor();
    await page.getByRole('button', { name: /^Disconnect/ }).click();
    expect(await callsOf(page, 'commandShare')).toEqual(
      [11, 12, 13, 14].map((connection) => [
        'share-1',
        { kind: 'disconnect', connection, exchange: 1, visitor: running.visitor },
      ]),
    );
  });

  test('blocks its visitor, who is let in again', async () => {
    const { page } = await stage.open(scenes.sharing);
    await tellTransfers(page, [running], 1);
    await page.getByRole('button', { name: 'Block 192.168.1.34' }).first().click();
    await page.getByText(/^192\.168\.1\.34 is blocked\./).waitFor();
    expect(await callsOf(page, 'block')).toEqual([['share-1', '192.168.1.34']]);
    expect(await page.getByRole('button', { name: 'Block 192.168.1.34' }).count()).toBe(0);
    await page.getByRole('button', { name: '1 blocked' }).click();
    await page.getByRole('button', { name: 'Unblock 192.168.1.34' }).click();
    await page.getByRole('button', { name: '1 blocked' }).waitFor({ state: 'detached' });
    expect(await callsOf(page, 'unblock')).toEqual([['share-1', '192.168.1.34']]);
  });

  test('blocks this computer only after asking', async () => {
    const { page } = await stage.open(scenes.sharing);
    await tellTransfers(page, [{ ...running, visitor: '127.0.0.1' }], 1);
    const block = page.getByRole('button', { name: 'Block 127.0.0.1' });
    await block.click();
    const question = page.getByRole('dialog', { name: 'Block this computer?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await callsOf(page, 'block')).toEqual([]);
    await block.click();
    await question.getByRole('button', { name: 'Block anyway' }).click();
    await page.getByRole('button', { name: '1 blocked' }).waitFor();
  });

  test('that ended stays, says how, and is cleared', async () => {
    const { page } = await stage.open(scenes.sharing);
    const now = await page.evaluate(() => Date.now());
    await tellTransfers(page, [{ ...running, startedAt: now - 10_000 }], 1);
    await tellTransfers(page, [{ ...running, startedAt: now - 10_000, ending: 'aborted', endedAt: now }], 0);
    await tellTransfers(page, [], 0);
    await page.getByText(/^Stopped by the visitor\s· 433\sMB missing$/).waitFor();
    await page.getByRole('button', { name: 'Clear finished' }).click();
    await page.getByRole('heading', { name: 'Transfers' }).waitFor({ state: 'detached' });
  });
});

describe('the settings', () => {
  test('change language and theme at once', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language', { exact: true }).selectOption('简体中文');
    await page.getByRole('heading', { name: '设置' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByLabel('主题').selectOption('深色');
    await page.locator('html[data-theme=dark]').waitFor();
    expect(await callsOf(page, 'changePreferences')).toEqual([[{ language: 'zh-CN' }], [{ theme: 'dark' }]]);
  });

  test('say what was changed, in the language of the moment, and undo only that', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('switch', { name: 'Keep this computer awake during downloads' }).click();
    await page.getByText('Keep this computer awake during downloads: off').waitFor();
    await page.getByLabel('Language', { exact: true }).selectOption('简体中文');
    await page.getByText('语言：简体中文').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect((await callsOf(page, 'changePreferences')).at(-1)).toEqual([{ language: 'system' }]);
    // What was changed before is offered again, until it is undone too.
    await page.getByText('Keep this computer awake during downloads: off').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('switch', { name: 'Keep this computer awake during downloads', checked: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('are left by Escape, which gives the focus back to what opened them', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('Enter');
    await page.locator(':focus[aria-label=Back]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Settings' }).waitFor({ state: 'detached' });
    await page.locator(':focus[aria-label=Settings]').waitFor();
  });

  test('follow the system when they are left to it', async () => {
    const { page } = await stage.open(scenes.sharing, { theme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-theme=light]').waitFor();
  });
});

describe('who can open it', () => {
  test('a PIN is there at once, large, and another one by a click', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Anyone on this network' }).click();
    await page.getByRole('button', { name: /^Only with a PIN/ }).click();
    const digits = page.getByRole('status', { name: 'PIN 482913' });
    await expect.poll(() => digits.textContent()).toBe('482 913');
    await page.getByText('Tell people this number').waitFor();
    await page.getByRole('button', { name: 'New PIN' }).click();
    await page.getByRole('status', { name: 'PIN 350816' }).waitFor();
    expect(await callsOf(page, 'choosePin')).toEqual([
      ['share-1', false],
      ['share-1', true],
    ]);
  });

  test('the code holds a link, says so, and is made when it is first looked at', async () => {
    const { page } = await stage.open(scenes.pin);
    expect(await callsOf(page, 'createCode')).toEqual([]);
    await page.getByRole('button', { name: 'Show QR code' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Scanning opens it without the PIN.').waitFor();
    await page.getByRole('button', { name: '1 link', includeHidden: true }).waitFor();
    expect(await callsOf(page, 'createCode')).toEqual([['share-1', 'QR code']]);
    const shown = await readShownCode(dialog.getByRole('img', { name: /^QR code/ }));
    expect(shown).toMatch(/^http:\/\/192\.168\.1\.20:8000\/~\/x{22}\/$/);
    // It is nothing to be read out or typed.
    expect(await dialog.textContent()).not.toContain('xxx');
  });

  test('the code of a share that only links open is its way in, that of others is the plain address', async () => {
    const { page } = await stage.open(scenes['links-only-empty']);
    await page.getByText('Scan the code with the camera: it is a link.', { exact: false }).waitFor();
    const code = page.getByRole('img', { name: 'QR code that opens it' });
    expect(await readShownCode(code)).toContain('/~/xxx');
    const { page: open } = await stage.open(scenes.sharing);
    await open.getByRole('button', { name: 'Show QR code' }).first().click();
    const plain = open.getByRole('dialog').getByRole('img', { name: /^QR code/ });
    expect(await readShownCode(plain)).toBe('http://192.168.1.20:8000/');
    expect(await callsOf(open, 'createCode')).toEqual([]);
  });

  test('a password and people stand one step deeper; what is no person is said', async () => {
    const { page } = await stage.open(scenes.sharing);
    const open = async (item: string): Promise<void> => {
      await page.getByRole('button', { name: /^(?:Anyone on|Only)/ }).click();
      await page.getByRole('button', { name: item }).click();
    };
    await open('Use a password…');
    await page.getByRole('textbox', { name: 'Password' }).fill('open sesame');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByRole('button', { name: 'Only with a password' }).waitFor();
    await open('People…');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByText('A name without a colon and a password are needed.').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Anna');
    await page.getByRole('textbox', { name: 'Password' }).fill('a long one');
    await page.getByRole('combobox', { name: 'What they can do' }).selectOption('add');
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.getByRole('combobox', { name: 'What Anna can do' }).selectOption('change');
    await page.getByRole('button', { name: 'Remove Anna' }).click();
    const [id] = (await callsOf(page, 'choosePassword'))[0] ?? [];
    expect(await callsOf(page, 'setPerson')).toEqual([
      [id, '', 'look', ''],
      [id, 'Anna', 'add', 'a long one'],
      [id, 'Anna', 'change', undefined],
    ]);
    expect(await callsOf(page, 'removePerson')).toEqual([[id, 'Anna']]);
  });

  test('somebody who guesses is told of, and blocked by a click', async () => {
    const { page } = await stage.open(scenes.pin);
    await page.evaluate(() => {
      const { fakeMain } = window as never as import('../support/window/fake-bridge-access.ts').FakePage;
      fakeMain.trouble({ kind: 'guessing', subject: 'other', visitor: '192.0.2.9' });
    });
    await page.getByRole('status').getByText('192.0.2.9').waitFor();
    await page.getByRole('button', { name: /^Block visitor 192\.0\.2\.9/ }).click();
    expect(await callsOf(page, 'block')).toEqual([['share-1', '192.0.2.9']]);
  });

  test('a PIN that was guessed at too often says so, and who has to wait has an end', async () => {
    const scene = scenes.sharing;
    const [share] = scene.state.shares;
    if (share === undefined) throw new Error('no share');
    const secret = { hash: '', pinLength: 6 };
    const until = SAMPLE_TIME + 900_000;
    const blocked = [{ address: '192.0.2.9', since: SAMPLE_TIME, attempts: 0, until }];
    const stopped = { ...share, entry: 'secret' as const, secret, pin: '482913', isPinStopped: true, blocked };
    const { page } = await stage.open({ ...scene, state: { ...scene.state, shares: [stopped] } });
    await page.getByRole('alert').getByText('Someone has tried to guess the PIN').waitFor();
    expect(await page.getByRole('status', { name: /^PIN/ }).count()).toBe(0);
    await page.getByRole('button', { name: '1 blocked' }).click();
    await page.getByText(/tried too many wrong PINs, until/).waitFor();
    await page.getByRole('button', { name: 'Unblock 192.0.2.9' }).click();
    expect(await callsOf(page, 'unblock')).toEqual([[share.id, '192.0.2.9']]);
  });
});

describe('adding files', () => {
  test('is switched on, and then has its choices; who changes things is warned of', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'People can only look' }).click();
    const panel = page.getByRole('dialog', { name: 'People can add files' });
    expect(await panel.getByRole('switch').count()).toBe(1);
    await panel.getByRole('switch', { name: 'People can add files' }).click();
    const asks = panel.getByRole('switch', { name: 'Ask me first' });
    expect(await asks.isChecked()).toBe(true);
    await asks.click();
    await panel.getByRole('combobox', { name: 'Where they go' }).selectOption('sender-folder');
    await panel.getByRole('combobox', { name: 'Largest file' }).selectOption('1000000000');
    await panel.getByRole('switch', { name: '…and change or delete' }).click();
    await panel.getByRole('alert').getByText('can now change and delete everything').waitFor();
    expect((await callsOf(page, 'changeShare')).map(([, change]) => change)).toEqual([
      { write: 'add' },
      { asksFirst: false },
      { receivesInto: 'sender-folder' },
      { maxUpload: 1e9 },
      { write: 'change' },
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'People can add, change and delete files' }).waitFor();
  });

  test('is asked about: who, how much, which; what is left out does not come', async () => {
    const { page } = await stage.open(scenes.asked);
    const card = page.getByRole('region', { name: 'Anna (192.168.1.20, iPhone) wants to send 12 files, 340 MB' });
    await card.getByText('Show 12 files').click();
    await card.getByRole('checkbox', { name: 'IMG_4211.jpg' }).uncheck();
    await card.getByRole('button', { name: 'Accept: Anna', exact: true }).click();
    expect(await callsOf(page, 'readQuestion')).toEqual([['share-1', 1]]);
    expect(await callsOf(page, 'commandShare')).toEqual([
      ['share-1', { kind: 'answer', answer: { id: 1, verdict: 'accept', leftOut: [1], isRestLeftOut: false } }],
    ]);
  });

  test.each([
    ['Accept always today: Anna', 'accept-today'],
    ['Decline: Anna', 'decline'],
  ])('takes the answer %s from the keyboard', async (name, verdict) => {
    const { page } = await stage.open(scenes.asked);
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    expect(await callsOf(page, 'commandShare')).toEqual([
      ['share-1', { kind: 'answer', answer: { id: 1, verdict, leftOut: [], isRestLeftOut: false } }],
    ]);
  });

  test('shows what arrived, and moves it to the trash', async () => {
    const { page } = await stage.open(scenes.asked);
    const transfers = page.getByRole('region', { name: 'Transfers' });
    await transfers.getByText('sent as photo.jpg').waitFor();
    await transfers.getByRole('button', { name: /^Show in folder: 12 files from Anna/ }).click();
    await transfers.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('status').getByText('12 files are in the trash').waitFor();
    expect(await callsOf(page, 'showReceived')).toEqual([['share-1', '2']]);
    expect(await callsOf(page, 'undoReceived')).toEqual([['share-1', '2']]);
  });

  test('a drop box is one click away from the first window on', async () => {
    const { page } = await stage.open(scenes['first-run']);
    await page.getByRole('button', { name: 'Receive files…' }).click();
    expect(await callsOf(page, 'receiveFiles')).toEqual([[]]);
  });
});

describe('links', () => {
  test('take two clicks, and are in the clipboard then', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Create link…' }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').getByText('Link 1 is copied.').waitFor();
    const wish = {
      name: 'Link 1',
      path: undefined,
      endsAfter: 86_400_000,
      downloads: undefined,
      right: 'look',
      quota: undefined,
      hasPin: false,
    };
    expect(await callsOf(page, 'createLink')).toEqual([['share-1', wish]]);
    await page.getByRole('button', { name: '1 link', exact: true }).waitFor();
  });

  test('ask for a PIN where a person wants one, which is told with them and stands in the list', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Create link…' }).click();
    const choice = page.getByRole('switch', { name: 'PIN' });
    expect(await choice.isChecked()).toBe(false);
    await choice.check();
    await page.getByText('Whoever has this link and its PIN can open it.').waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').getByText('Link 1 is copied. Its PIN is 730 164.').waitFor();
    await page.getByRole('button', { name: '1 link', exact: true }).click();
    await page.getByText(/^0 downloads\s· .*\s· PIN\s730\s164$/).waitFor();
  });

  test('are for a file in the share, end when it was said, and after so many downloads', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Create link…' }).click();
    await page.getByLabel('Opens').selectOption('A file in it…');
    await page.getByText('IMG_0001.jpg').first().waitFor({ state: 'attached' });
    await page.getByLabel('Ends').selectOption('Never');
    await page.getByLabel('Downloads').selectOption('5');
    await page.getByRole('textbox', { name: 'Name' }).fill('For Anna');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 link', exact: true }).waitFor();
    const wish = {
      name: 'For Anna',
      path: '/home/ada/Photos/IMG_0001.jpg',
      endsAfter: undefined,
      downloads: 5,
      right: 'look',
      quota: undefined,
      hasPin: false,
    };
    expect(await callsOf(page, 'createLink')).toEqual([['share-1', wish]]);
  });

  test('let people do what was chosen, and add as much', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Create link…' }).click();
    const may = page.getByLabel('People may');
    expect(await may.locator('option').allTextContents()).toEqual([
      'Look and download',
      'Only add files',
      'Look and add files',
    ]);
    expect(await page.getByLabel('In all, at most').count()).toBe(0);
    await may.selectOption('Only add files');
    expect(await page.getByLabel('Downloads').count()).toBe(0);
    await page.getByLabel('In all, at most').selectOption('1.00 GB');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: '1 link', exact: true }).click();
    await page.getByText(/^can only add\s· 1\.00\sGB of 1\.00\sGB left\s· /).waitFor();
    const [[, wish] = []] = (await callsOf(page, 'createLink')) as [string, object][];
    expect(wish).toMatchObject({ right: 'add', quota: 1e9, downloads: undefined });
  });

  test('are only to look where there is nothing else to do, and say why there is none', async () => {
    const { page } = await stage.open({ ...scenes.sharing, linkOutcome: 'not-allowed' });
    await page.getByRole('button', { name: 'Create link…' }).click();
    await page.getByLabel('People may').selectOption('Look and add files');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('alert').getByText('The share does not let people do that.').waitFor();
    await page.getByLabel('Opens').selectOption('A file in it…');
    await page.getByLabel('People may').waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').filter({ hasText: 'does not let' }).count()).toBe(0);
  });

  test('are made for what a row of the log names, and for a file in the list', async () => {
    const { page } = await stage.open(scenes.sharing);
    const row = page.getByRole('row').filter({ hasText: '.jpg' }).first();
    await row.click();
    await page.getByRole('button', { name: 'Create link to this…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: '1 link', exact: true }).waitFor();
    const [[, asked] = []] = (await callsOf(page, 'findLinkTarget')) as [string, string][];
    const [[, wish] = []] = (await callsOf(page, 'createLink')) as [string, object][];
    expect(wish).toMatchObject({ path: `/home/ada/Photos${decodeURIComponent(asked ?? '')}`, right: 'look' });
  });

  test('are listed with what became of them, and copied, paused and removed there, with a way back', async () => {
    const { page } = await stage.open(scenes.links);
    await page.getByRole('button', { name: '3 links' }).click();
    await page.getByText(/^2 of 5\s· ends tomorrow \d\d:\d\d$/).waitFor();
    await page.getByRole('button', { name: 'Copy For Anna' }).click();
    await page.getByRole('status').getByText('For Anna is copied.').waitFor();
    await page.getByRole('button', { name: 'Pause For Anna' }).click();
    await page.getByText('2 of 5 · paused').waitFor();
    await page.getByRole('button', { name: 'Remove For Anna' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect([await callsOf(page, 'removeLink'), await callsOf(page, 'restoreLink')]).toEqual([
      [['share-1', 'a']],
      [['share-1', 'a']],
    ]);
  });
});
