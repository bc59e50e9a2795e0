/** Where things stand while one of a list is dragged to another place. */

/** The place of what stands at `index` while the item at `from` is on its way to `to`. */
export function placeDuring(index: number, from: number, to: number): number {
  if (index === from) return to;
  if (index > from && index <= to) return index - 1;
  if (index < from && index >= to) return index + 1;
  return index;
}

export interface DraggedBy {
  /** Where it was taken up. */
  readonly from: number;
  /** How far it was dragged down the list. */
  readonly pixels: number;
}

/** The place over which a dragged item is, in a list of `count` items that begin `pitch` pixels after each other. */
export function placeAt({ from, pixels }: DraggedBy, pitch: number, count: number): number {
  return Math.max(0, Math.min(count - 1, from + Math.round(pixels / pitch)));
}
