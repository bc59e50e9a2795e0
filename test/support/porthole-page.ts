/** The window as a person uses it: what is pressed, and what can be read. */
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AppState, ShareState } from '../../main/ipc/app-state.ts';
import type { Bridge } from '../../main/ipc/contract.ts';
import type { Preferences } from '../../main/ipc/preferences.ts';

/** How long something may take that happens at once on a machine with time. */
export const SOON = { timeout: 15_000, interval: 20 };

/** A line of the access log as the window shows it. */
export interface LogLine {
  readonly sequence: number;
  readonly method: string;
  readonly path: string;
  readonly status: string;
  readonly size: string;
  readonly ending: string;
}

/** Makes the folder dialog choose `folder`, or cancel, without showing itself: the only part of the app that is not real. */
export async function answerFolderDialog(electron: ElectronApplication, folder: string | undefined): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    const answer = chosen === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [chosen] };
    dialog.showOpenDialog = () => Promise.resolve(answer);
  }, folder);
}

/** Shares a folder as a person does, by the dialog: in the place of that of `share` when it is given. */
export async function shareByDialog(
  { electron, page }: { readonly electron: ElectronApplication; readonly page: Page },
  folder: string,
  share?: string,
): Promise<void> {
  await answerFolderDialog(electron, folder);
  await page.evaluate((id) => window.porthole.chooseFolder(id), share);
}

/** Chooses a folder for log files by the dialog; it is for the window to take it then. */
export async function chooseLogFolder(
  { electron, page }: { readonly electron: ElectronApplication; readonly page: Page },
  folder: string,
): Promise<void> {
  await answerFolderDialog(electron, folder);
  await page.evaluate(() => window.porthole.chooseLogFolder());
}

/** Makes the dialog for files choose these, without showing itself. */
export async function answerFileDialog(electron: ElectronApplication, files: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

/** Makes every message box answer with the button that has this label, and gives back what the boxes said. */
export async function answerMessageBoxes(
  electron: ElectronApplication,
  label: string,
): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ dialog }, wanted) => {
    const said: string[] = [];
    Object.assign(globalThis, { messageBoxes: said });
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: string[] };
      said.push(message);
      return Promise.resolve({ response: buttons.indexOf(wanted), checkboxChecked: false });
    };
  }, label);
  return () => electron.evaluate(() => (globalThis as unknown as { messageBoxes: string[] }).messageBoxes);
}

/** Chooses in the menu bar, whatever its language, and gives back the labels of the menu that the item is in. */
export async function chooseInMenuBar(electron: ElectronApplication, label: string): Promise<string[]> {
  return await electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const menus = Menu.getApplicationMenu()?.items.map(({ submenu }) => submenu?.items ?? []) ?? [];
    const menu = menus.find((items) => items.some((item) => item.label === wanted)) ?? [];
    menu.find((item) => item.label === wanted)?.click(undefined, BrowserWindow.getAllWindows()[0]);
    return menu.map((item) => item.label).filter((text) => text !== '');
  }, label);
}

/** Presses the big target of the first run, with the dialog answering `folder`. */
export async function chooseFirstFolder(electron: ElectronApplication, folder: string): Promise<void> {
  await answerFolderDialog(electron, folder);
  const page = await electron.firstWindow();
  await page.getByRole('button', { name: 'Drop a folder here' }).click();
}

/** The state of the app as the page has it. */
export function readState(page: Page): Promise<AppState> {
  return page.evaluate(() => (window as unknown as { porthole: Bridge }).porthole.getState());
}

/** Changes some preferences, as the settings page does, and leaves the others. */
export function changePreferences(page: Page, change: Partial<Preferences>): Promise<void> {
  return page.evaluate(async (news) => {
    const { porthole } = window as unknown as { porthole: Bridge };
    await porthole.changePreferences(news);
  }, change);
}

/** The share that the window shows, as the page has it. */
export async function readShare(page: Page): Promise<ShareState> {
  const { shares, selected } = await readState(page);
  const share = shares.find(({ id }) => id === selected);
  if (share === undefined) throw new Error('There is no share');
  return share;
}

/** Waits until the share that the window shows runs; gives back the address under which this computer reaches it. */
export async function untilSharing(page: Page): Promise<string> {
  await expect.poll(async () => (await readShare(page)).status.state, SOON).toBe('running');
  await untilState(page, 'Sharing');
  const { status } = await readShare(page);
  if (status.state !== 'running') throw new Error(`The share is ${status.state}`);
  return `http://127.0.0.1:${status.port}/`;
}

/** Waits until the window's state line begins with these words. */
export async function untilState(page: Page, words: string): Promise<void> {
  // Shares that were shown before are still in the page, hidden.
  await page.locator('header p[data-state]:visible').getByText(words, { exact: true }).waitFor();
}

/** The lines of the log that are drawn at this moment, oldest first. */
export function readLog(page: Page): Promise<LogLine[]> {
  return page.getByRole('grid', { name: 'Access log' }).evaluate((grid) =>
    [...grid.querySelectorAll<HTMLElement>('[data-sequence]')].map((row) => {
      const cells = [...row.querySelectorAll('[role=gridcell]')].map((cell) =>
        (cell.textContent ?? '').replace(/\s/g, ' '),
      );
      const [, , , method = '', path = '', status = '', , , size = '', , ending = ''] = cells;
      return { sequence: Number(row.dataset.sequence), method, path, status, size, ending };
    }),
  );
}

/** Waits until the log shows a line for this path, the newest if there are several, and gives it back. */
export async function untilLogged(page: Page, path: string): Promise<LogLine> {
  let line: LogLine | undefined;
  await expect
    .poll(async () => {
      line = (await readLog(page)).reverse().find((candidate) => candidate.path === path);
      return line?.path;
    }, SOON)
    .toBe(path);
  if (line === undefined) throw new Error(`The log has no line for ${path}`);
  return line;
}
