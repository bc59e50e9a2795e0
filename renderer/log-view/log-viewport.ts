/**
 * Which part of the log is visible: its tail, growing with it, or a place that stays where it is, whatever is added
 * below, let go above or filtered out. A sorted list has no tail and stands still.
 */

import { ExternalStore } from '../base/external-store.ts';
import type { LogModel } from '../log/log-model.ts';
import type { ListSize } from './virtual-window.ts';
import { clampOffset, maxOffset, offsetShowing } from './virtual-window.ts';

export const ROW_HEIGHT = 28;

export type ScrollPosition =
  | { readonly kind: 'tail' }
  | {
      readonly kind: 'place';
      /** Sequence number of the entry at the top. */
      readonly sequence: number;
      /** How much of its row is above the visible part. */
      readonly pixels: number;
      /** The newest entry when the list was stopped: later ones count as new. */
      readonly newest: number;
      /** Whether the list was stopped for a look at an entry, and goes on afterwards. */
      readonly isHeld: boolean;
    }
  | {
      readonly kind: 'sorted';
      /** Which sorting of the log this is about: the next one begins at its top. */
      readonly order: number;
      /** Pixels of rows above the visible part. */
      readonly offset: number;
    };

const TAIL: ScrollPosition = { kind: 'tail' };

export class LogViewport {
  readonly position = new ExternalStore<ScrollPosition>(TAIL);
  /** Height of the visible rows in pixels. */
  readonly height = new ExternalStore(0);
  /** Width of the rows in pixels. */
  readonly width = new ExternalStore(0);
  readonly #model: LogModel;

  constructor(model: LogModel) {
    this.#model = model;
  }

  get size(): ListSize {
    return { rows: this.#model.snapshot.get().rows, rowHeight: ROW_HEIGHT, height: this.height.get() };
  }

  /** Pixels of rows above the visible part. */
  get offset(): number {
    const position = this.position.get();
    const { order } = this.#model.snapshot.get();
    if (order > 0) {
      return position.kind === 'sorted' && position.order === order ? clampOffset(this.size, position.offset) : 0;
    }
    if (position.kind !== 'place') return maxOffset(this.size);
    return clampOffset(this.size, this.#model.rowsBefore(position.sequence) * ROW_HEIGHT + position.pixels);
  }

  /** Whether the row of this entry is seen, and reaches into the last `room` pixels of the visible part. */
  isNearEnd(sequence: number | undefined, room: number): boolean {
    const row = sequence === undefined ? undefined : this.#model.rowOf(sequence);
    if (row === undefined) return false;
    const top = row * ROW_HEIGHT - this.offset;
    return top < this.height.get() && top + ROW_HEIGHT > this.height.get() - room;
  }

  /** Whether the rows stand in another order than they came in. */
  get isSorted(): boolean {
    return this.#model.snapshot.get().order > 0;
  }

  /** How many rows came since the list was stopped and are still below. */
  get newRows(): number {
    const position = this.position.get();
    if (position.kind !== 'place' || this.isSorted) return 0;
    const below = Math.ceil((maxOffset(this.size) - this.offset) / ROW_HEIGHT);
    return Math.min(below, this.size.rows - this.#model.rowsBefore(position.newest + 1));
  }

  /** Scrolls as a person does: at the end the list follows its tail again. */
  scrollTo(offset: number): void {
    if (offset >= maxOffset(this.size) - 1 && !this.isSorted) this.follow();
    else this.#stay(offset, false);
  }

  /** Of a sorted list nothing is the tail. */
  follow(): void {
    if (!this.isSorted) this.position.set(TAIL);
  }

  /** Stops following, at the place where the list is. */
  stay(): void {
    if (this.#isFollowing) this.#stay(this.offset, false);
  }

  /** Stops following while a person looks at an entry. */
  hold(): void {
    if (this.#isFollowing) this.#stay(this.offset, true);
  }

  /** The look is over: follows the tail again if that is what `hold` stopped. */
  release(): void {
    const position = this.position.get();
    if (position.kind === 'place' && position.isHeld) this.follow();
  }

  /** Scrolls as little as makes the row wholly visible. */
  show(row: number): void {
    const { offset } = this;
    const wanted = offsetShowing(this.size, offset, row);
    if (wanted !== offset) this.#stay(wanted, false);
  }

  get #isFollowing(): boolean {
    return this.position.get().kind !== 'place' && !this.isSorted;
  }

  #stay(offset: number, isHeld: boolean): void {
    const clamped = clampOffset(this.size, offset);
    if (this.isSorted) {
      this.position.set({ kind: 'sorted', order: this.#model.snapshot.get().order, offset: clamped });
      return;
    }
    const row = Math.floor(clamped / ROW_HEIGHT);
    const top = this.#model.entryAt(row);
    // Without rows there is no place to stay at.
    if (top === undefined) {
      this.follow();
      return;
    }
    const before = this.position.get();
    const newest = before.kind === 'place' ? before.newest : this.#newestShown();
    this.position.set({ kind: 'place', sequence: top.sequence, pixels: clamped - row * ROW_HEIGHT, newest, isHeld });
  }

  #newestShown(): number {
    return this.#model.entryAt(this.size.rows - 1)?.sequence ?? 0;
  }
}
