/** Tells which blocks of our code an input reached: V8's own precise coverage, asked through the inspector. */
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

export class Coverage {
  readonly #session = new Session();

  /** @param url of the one script that matters */
  constructor(private readonly url: string) {}

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Blocks that ran since the last call, with how often, roughly. */
  async take(): Promise<ReadonlySet<string>> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const reached = new Set<string>();
    for (const script of result) {
      if (script.url !== this.url) continue;
      for (const { ranges } of script.functions) for (const range of ranges) addRange(reached, range);
    }
    return reached;
  }

  stop(): void {
    this.#session.disconnect();
  }
}

function addRange(reached: Set<string>, { startOffset, endOffset, count }: Profiler.CoverageRange): void {
  if (count > 0) reached.add(`${startOffset}-${endOffset}`);
}
