/** What the window remembers from one time to the next: how the person likes to look at things. It is kept with the settings. */
import type { ViewMemory, ViewMemoryName } from '../../main/ipc/app-state.ts';
import { ExternalStore } from './external-store.ts';

/** Has the text of a JSON value remembered. */
export type Remember = (name: ViewMemoryName, json: string) => void;

export interface StoredOptions<Value> {
  readonly name: ViewMemoryName;
  /** Makes something of whatever was stored; undefined when nothing was. */
  readonly parse: (stored: unknown) => Value;
  readonly remember: Remember;
}

/** One remembered value. */
export class Stored<Value> {
  readonly value: ExternalStore<Value>;
  readonly #options: StoredOptions<Value>;

  constructor(options: StoredOptions<Value>) {
    this.#options = options;
    this.value = new ExternalStore(options.parse(undefined));
  }

  /** Takes over what was remembered. */
  recall(memory: ViewMemory): void {
    const { name, parse } = this.#options;
    this.value.set(parse(memory[name] ?? takeFromPage(name)));
  }

  set(value: Value): void {
    this.value.set(value);
    this.#options.remember(this.#options.name, JSON.stringify(value));
  }
}

/** Earlier versions left it to the page's own storage, which does not tell when the disk is full. */
function takeFromPage(name: string): unknown {
  const text = window.localStorage.getItem(name);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
