/** The loop: takes an input that is known to be interesting, changes it, tries it, keeps it when it reached something new. */
import type { Coverage } from './coverage.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import type { FuzzTarget } from './target.ts';
import { FuzzFailure } from './target.ts';

/** Coverage is asked for once in so many inputs: asking costs more than most inputs do. */
const BATCH = 64;

export interface FuzzOptions {
  readonly durationMs: number;
  readonly seed: number;
  /** Inputs of earlier runs. */
  readonly corpus: readonly Uint8Array[];
  /** Without it, inputs are changed blindly. */
  readonly coverage?: Coverage;
  readonly onNew?: (input: Uint8Array) => void;
}

export interface FuzzResult {
  readonly executions: number;
  /** Inputs in the corpus at the end. */
  readonly corpusSize: number;
  /** Blocks of code that were reached; 0 without coverage. */
  readonly blocks: number;
}

/** Tries the corpus, then changed inputs until the time is over. Rejects with FuzzFailure at the first broken promise. */
export async function fuzz(target: FuzzTarget, options: FuzzOptions): Promise<FuzzResult> {
  const run = new FuzzRun(target, options);
  await run.replay([...target.seeds, ...options.corpus]);
  const end = performance.now() + options.durationMs;
  while (performance.now() < end) await run.tryBatch();
  return run.result;
}

class FuzzRun {
  readonly #random: Random;
  readonly #inputs: Uint8Array[] = [];
  readonly #reached = new Set<string>();
  #executions = 0;

  constructor(
    private readonly target: FuzzTarget,
    private readonly options: FuzzOptions,
  ) {
    this.#random = new Random(options.seed);
  }

  get result(): FuzzResult {
    return { executions: this.#executions, corpusSize: this.#inputs.length, blocks: this.#reached.size };
  }

  async replay(inputs: readonly Uint8Array[]): Promise<void> {
    for (const input of inputs) {
      await this.#execute(input);
      this.#inputs.push(input);
    }
    await this.#isNew();
  }

  async tryBatch(): Promise<void> {
    const material = { dictionary: this.target.dictionary, others: this.#inputs };
    const batch = Array.from({ length: BATCH }, () =>
      mutate(this.#random.pick(this.#inputs) ?? Buffer.alloc(0), material, this.#random),
    );
    for (const input of batch) await this.#execute(input);
    const before = new Set(this.#reached);
    if (!(await this.#isNew())) return;
    // Something in the batch reached further: one by one tells which.
    this.#reached.clear();
    for (const block of before) this.#reached.add(block);
    for (const input of batch) await this.#keepIfNew(input);
  }

  async #keepIfNew(input: Uint8Array): Promise<void> {
    await this.#execute(input);
    if (!(await this.#isNew())) return;
    this.#inputs.push(input);
    this.options.onNew?.(input);
  }

  async #execute(input: Uint8Array): Promise<void> {
    this.#executions++;
    try {
      await this.target.run(input);
    } catch (error) {
      throw new FuzzFailure(input, error);
    }
  }

  /** Whether anything was reached since the last call that never was before. */
  async #isNew(): Promise<boolean> {
    const reached = await this.options.coverage?.take();
    const size = this.#reached.size;
    for (const block of reached ?? []) this.#reached.add(block);
    return this.#reached.size > size;
  }
}
