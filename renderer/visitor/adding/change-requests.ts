/** The requests by which something is changed. Each resolves with the status of its answer, 0 without one. */
import { reservedName } from '../../../main/site/page-contract/view-names.ts';
import type { Entry } from '../folder-entry.ts';

/** More than this is not counted. */
const MAX_COUNTED = 1000;

export function makeFolder(name: string): Promise<number> {
  return send('MKCOL', `./${encodeURIComponent(name)}/`, {});
}

/** Nothing that is there is replaced. */
export function renameEntry({ href, kind }: Entry, name: string): Promise<number> {
  const target = new URL(
    `./${encodeURIComponent(name)}${kind === 'folder' ? '/' : ''}`,
    new URL(href, document.baseURI),
  );
  return send('MOVE', href, { Destination: target.href, Overwrite: 'F' });
}

/** With all that is in it. */
export function deleteEntry({ href }: Entry): Promise<number> {
  return send('DELETE', href, {});
}

/** What lies in a folder; nothing where it can't be told. */
export async function countIn({ href }: Entry): Promise<{ readonly count: number; readonly isMore: boolean }> {
  try {
    const response = await fetch(`${href}?${reservedName('json')}&limit=${MAX_COUNTED}`, { cache: 'no-store' });
    const { entries, next } = (await response.json()) as {
      readonly entries: readonly unknown[];
      readonly next?: string;
    };
    return { count: entries.length, isMore: next !== undefined };
  } catch {
    return { count: 0, isMore: false };
  }
}

async function send(method: string, reference: string, headers: Readonly<Record<string, string>>): Promise<number> {
  try {
    return (await fetch(reference, { method, headers: { ...headers, Accept: 'application/json' } })).status;
  } catch {
    return 0;
  }
}
