/** What the fuzzer needs to know of what it fuzzes. */

export interface FuzzTarget {
  readonly name: string;
  /** Good inputs to begin with. */
  readonly seeds: readonly Uint8Array[];
  /** Pieces of inputs that are worth inserting. */
  readonly dictionary: readonly string[];
  /** Tries one input. Rejects when a promise is broken. */
  run(input: Uint8Array): Promise<void>;
  /** Releases what the target holds. */
  close(): Promise<void>;
}

/** An input that broke a promise. */
export class FuzzFailure extends Error {
  override readonly name = 'FuzzFailure';

  constructor(
    readonly input: Uint8Array,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}
