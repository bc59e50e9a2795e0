/** What waits, a line for each owner: owners go by turns, and what belongs to one keeps its order. */
export class OwnerLines<Item> {
  /** In the order in which owners go on. */
  readonly #lines = new Map<string, Item[]>();

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  /** Behind all that waits of the same owner; a new owner stands behind the others. */
  add(owner: string, item: Item): void {
    const line = this.#lines.get(owner);
    if (line) line.push(item);
    else this.#lines.set(owner, [item]);
  }

  /** The first of the first owner, who stands behind the others then; undefined when nothing waits. */
  take(): Item | undefined {
    for (const [owner, line] of this.#lines) {
      const first = line.shift();
      this.#lines.delete(owner);
      if (line.length > 0) this.#lines.set(owner, line);
      return first;
    }
    return undefined;
  }
}
