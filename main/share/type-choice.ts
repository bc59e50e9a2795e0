/** Media types that a person chooses for endings of names: how they are written, and which make sense. */
import { isToken } from '../http/fields.ts';

/** Far beyond any that is used. */
export const MAX_ENDING_LENGTH = 64;
export const MAX_TYPE_LENGTH = 200;

const PARAMETER = /^\s*([^\s=;]+)\s*=\s*("[^"\\\p{Cc}]*"|[^\s";]+)\s*$/u;

/** The ending in the form in which it is compared, without its dot; undefined for what can't be one. A whole name does as well. */
export function parseEnding(text: string): string | undefined {
  const ending = text
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, '');
  const isSound = ending !== '' && ending.length <= MAX_ENDING_LENGTH && !/[/\\\p{Cc}]/u.test(ending);
  return isSound ? ending : undefined;
}

/** `text/plain; charset=gbk` in one form; undefined for what is no media type (RFC 9110 §8.3.1). */
export function parseMediaType(text: string): string | undefined {
  if (text.length > MAX_TYPE_LENGTH) return undefined;
  const [essence = '', ...parameters] = text.split(';');
  const [type = '', subtype = '', ...rest] = essence.trim().split('/');
  if (!isToken(type) || !isToken(subtype) || rest.length > 0 || /\*/.test(essence)) return undefined;
  const parsed = parameters.map((parameter) => PARAMETER.exec(parameter));
  if (!parsed.every((match) => match !== null && isToken(match[1] ?? '') && isLatin(match[2] ?? ''))) return undefined;
  return [
    `${type}/${subtype}`.toLowerCase(),
    ...parsed.map((match) => `${match?.[1]?.toLowerCase()}=${match?.[2]}`),
  ].join('; ');
}

/** As it may stand in a field, octet for octet. */
function isLatin(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}
