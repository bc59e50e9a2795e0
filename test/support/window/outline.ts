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
  /** Buttons, fields, switches and pictures without a name. */
  readonly namelessParts: readonly string[];
}

export const SOUND_OUTLINE: Outline = { topHeadings: 1, skipped: [], nameless: [], alike: [], namelessParts: [] };

const LANDMARK = /^ *- (region|navigation|main|banner|dialog|alertdialog|grid)(?![a-z])(?: "((?:[^"\\]|\\.)*)")?/;

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
    namelessParts: lines.filter((line) => /^ *- (button|textbox|searchbox|combobox|switch|img)(?! "|[a-z])/.test(line)),
  };
}
