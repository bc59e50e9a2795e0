/** Singular and plural, for languages with just these two. */
import type { Counted } from './counted.ts';

export function many(count: Counted, one: string, other: string): string {
  return `${count.text} ${count.value === 1 ? one : other}`;
}
