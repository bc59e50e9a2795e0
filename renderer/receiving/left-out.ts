/** What of a question a person does not want. */
import { MAX_LISTED } from '../../main/share/asking/question.ts';

export interface LeftOut {
  /** Places in the list. */
  readonly places: ReadonlySet<number>;
  /** What is not listed. */
  readonly isRest: boolean;
}

export const NOTHING_LEFT_OUT: LeftOut = { places: new Set(), isRest: false };

export function restOf(count: number): number {
  return Math.max(0, count - MAX_LISTED);
}

export function leftOutCount({ places, isRest }: LeftOut, count: number): number {
  return places.size + (isRest ? restOf(count) : 0);
}

export function toggled(leftOut: LeftOut, place: number, isWanted: boolean): LeftOut {
  const places = new Set(leftOut.places);
  if (isWanted) places.delete(place);
  else places.add(place);
  return { ...leftOut, places };
}
