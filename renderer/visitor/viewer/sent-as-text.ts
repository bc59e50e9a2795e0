/** Whether a file whose name says nothing (`README.de`, `hosts.2`, `whatever`) is text, as the server tells by its octets. */
import { kindOfType } from '../../../main/site/page-contract/file-kinds.ts';
import type { Entry } from '../folder-entry.ts';

/** False too when it can't be asked. */
export async function isSentAsText({ href }: Entry, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(href, { method: 'HEAD', signal });
    return response.ok && kindOfType(response.headers.get('Content-Type') ?? '') === 'text';
  } catch {
    return false;
  }
}
