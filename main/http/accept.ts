/** Weighted lists of preferences: Accept and Accept-Encoding (RFC 9110 §12.5). */
import { parseList, trimWhitespace } from './fields.ts';

interface Preference {
  /** In lower case, parameters other than the weight left out. */
  readonly value: string;
  /** 0 to 1; 0 means not acceptable. */
  readonly weight: number;
}

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/** Members with their weights (RFC 9110 §12.4.2); a malformed weight counts as 1. */
export function parsePreferences(value: string): readonly Preference[] {
  return parseList(value).map((member) => {
    const [name = '', ...parameters] = member.split(';').map(trimWhitespace);
    const weight = parameters.map((parameter) => WEIGHT.exec(parameter)?.[1]).find((text) => text !== undefined);
    return { value: name.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
  });
}

/**
 * The weight of a media type for an Accept value, by its most specific range (RFC 9110 §12.5.1).
 * @param accept undefined accepts everything
 */
export function mediaTypeWeight(accept: string | undefined, mediaType: string): number {
  if (accept === undefined) return 1;
  const preferences = parsePreferences(accept);
  const ranges = [mediaType, `${mediaType.slice(0, mediaType.indexOf('/'))}/*`, '*/*'];
  for (const range of ranges) {
    const match = preferences.find(({ value }) => value === range);
    if (match) return match.weight;
  }
  return 0;
}

export type ContentCoding = 'identity' | 'gzip' | 'br' | 'zstd';

/**
 * The coding to send (RFC 9110 §12.5.3): the client's heaviest among those offered; ours by order when equal.
 * Identity unless refused; also when nothing is acceptable, as §12.5.3 permits instead of 406.
 * @param acceptEncoding undefined: no coding is applied, since a client that understands one says so
 * @param offered in our order of preference, without identity
 */
export function selectCoding(acceptEncoding: string | undefined, offered: readonly ContentCoding[]): ContentCoding {
  if (acceptEncoding === undefined || offered.length === 0) return 'identity';
  const preferences = parsePreferences(acceptEncoding);
  const weightOf = (coding: ContentCoding): number | undefined => {
    const names = coding === 'gzip' ? ['gzip', 'x-gzip'] : [coding];
    return preferences.find(({ value }) => names.includes(value))?.weight;
  };
  const wildcard = preferences.find(({ value }) => value === '*')?.weight;
  let best: ContentCoding = 'identity';
  let bestWeight = weightOf('identity') ?? (wildcard === 0 ? 0 : Number.MIN_VALUE);
  for (const coding of [...offered].reverse()) {
    const weight = weightOf(coding) ?? wildcard ?? 0;
    if (weight > 0 && weight >= bestWeight) {
      best = coding;
      bestWeight = weight;
    }
  }
  return best;
}
