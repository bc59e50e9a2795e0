/** What somebody hears who has the window read from top to bottom: headings, regions, and names that say which is which. */
import type { Page } from 'playwright-core';

/** What is wrong with it; empty lists are as it should be. */
export interface Outline {
  /** Headings of the first level that are seen, beyond or below one. */
  readonly topHeadings: number;
  /** Headings that come two levels or more below the one before them. */
  readonly skipped: readonly string[];
  /** Regions, lists of the navigation and dialogs without a name. */
  readonly nameless: readonly string[];
  /** Landmarks that have the same role and name as another. */
  readonly alike: readonly string[];
  /** Buttons, fields, switches, pictures and tables without a name. */
  readonly namelessParts: readonly string[];
  /** Controls that have the same role and name as another that can be reached at the same time. */
  readonly sameControls: readonly string[];
}

export const SOUND_OUTLINE: Outline = {
  topHeadings: 1,
  skipped: [],
  nameless: [],
  alike: [],
  namelessParts: [],
  sameControls: [],
};

const LANDMARK = /^ *- '?(region|navigation|main|banner|dialog|alertdialog|grid)(?![a-z])(?: "((?:[^"\\]|\\.)*)")?/;
const CONTROL =
  /^ *- '?(?:button|link|textbox|searchbox|combobox|spinbutton|checkbox|radio|switch|tab|menuitem|slider|separator|progressbar) "(?:[^"\\]|\\.)*"/;
const NAMELESS =
  /^ *- '?(?:button|link|textbox|searchbox|combobox|spinbutton|checkbox|radio|switch|img|table|progressbar)(?! "|[a-z])/;

export async function readOutline(page: Page): Promise<Outline> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const headings = lines.flatMap((line) => /^ *- '?heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
  const landmarks = lines.flatMap((line) => {
    const found = LANDMARK.exec(line);
    return found === null ? [] : [{ role: found[1] ?? '', name: found[2] ?? '' }];
  });
  const named = landmarks.map(({ role, name }) => `${role} ${name}`);
  return {
    topHeadings: headings.filter((level) => level === 1).length,
    skipped: headings.flatMap((level, at) =>
      level > (headings[at - 1] ?? 0) + 1 ? [`${headings[at - 1]} to ${level}`] : [],
    ),
    nameless: landmarks
      .filter(({ role, name }) => name === '' && role !== 'main' && role !== 'banner')
      .map(({ role }) => role),
    alike: named.filter((one, at) => named.indexOf(one) !== at),
    namelessParts: lines.filter((line) => NAMELESS.test(line)),
    sameControls: listSame(await readReached(page, lines)),
  };
}

/** While a modal dialog is open nothing beyond it can be reached. */
async function readReached(page: Page, lines: readonly string[]): Promise<readonly string[]> {
  const modal = page.locator('dialog:modal');
  return (await modal.count()) > 0 ? (await modal.last().ariaSnapshot()).split('\n') : lines;
}

function listSame(lines: readonly string[]): readonly string[] {
  const controls = lines.flatMap((line) => CONTROL.exec(line)?.[0].trim() ?? []);
  return controls.filter((one, at) => controls.indexOf(one) !== at);
}
