/** What the folder of a sender is called. */
import type { RequestContext } from '../../http/request-context.ts';
import type { Sender } from '../../receiving/receiving-policy.ts';
import { tellableName } from './sender-text.ts';

/**
 * One for each sender and day, such as `Anna 2026-11-26`: what came the other day is not among what comes today, and nobody
 * gets into a folder that is there already by calling themselves like it.
 */
export function folderOfSender({ address, identity }: RequestContext, { name, device }: Sender, now: number): string {
  const names = [name, identity ?? '', device].map(tellableName);
  const who = names.find((one) => one !== '') ?? address.replaceAll(':', '-');
  return `${who.replaceAll(/[/\\]/g, ' ')} ${localDay(now)}`;
}

function localDay(now: number): string {
  const date = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
