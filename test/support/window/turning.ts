/** Whether a name turns the reading direction somewhere: in what is seen, pointed at, read aloud or written in a field. */
import type { Page } from 'playwright-core';

/** RIGHT-TO-LEFT OVERRIDE: `gpj<this>.photos` looks like `gpjsotohp.`. */
export const TURNING = '\u202e';

/** Everything of the page that has the character; for a page that is as it should be, nothing. */
export function findTurning(page: Page): Promise<string[]> {
  return page.evaluate((turning) => {
    const found: string[] = [];
    const note = (text: string | null, where: string): void => {
      if (text?.includes(turning)) found.push(`${where}: ${text}`);
    };
    note(document.title, 'title');
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) note(value, name);
      if (element instanceof HTMLInputElement) note(element.value, 'field');
      for (const child of element.childNodes) if (child instanceof Text) note(child.data, element.tagName);
    }
    return found;
  }, TURNING);
}
