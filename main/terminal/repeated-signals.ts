/**
 * Tells a signal that was delivered twice from a person who insists. One Ctrl-C reaches this process from the terminal and,
 * as often as not, once more from the program that started it; nothing in a signal says where it came from.
 */

/** How signals come to this process. */
export interface SignalSetting {
  /** As of the environment variable `npm_config_user_agent`; undefined when no package manager started this process. */
  readonly packageManager: string | undefined;
  /** Standard input is a terminal: its Ctrl-C goes to every process of the group. */
  readonly isInTerminal: boolean;
}

/** Package managers that pass on the signals which they get. */
const FORWARDERS = /^p?npm\//;

/** npm passes a signal on when it is scheduled, which a busy computer can delay. */
const FORWARDED_IN_TERMINAL_MS = 1_000;
/** Without a terminal mostly the package manager alone is signalled; when its group is, the copies are this close. */
const FORWARDED_MS = 150;
/** Programs such as timeout signal a process and its group in one breath; nobody presses a key as fast. */
const IN_ONE_BREATH_MS = 40;

/** What a signal means: the first one, the first one again, or someone who does not want to wait. */
export type Interrupt = 'stop' | 'duplicate' | 'insists';

export class Interrupts {
  readonly #windowMs: number;
  #first: { readonly signal: string; readonly at: number } | undefined;
  #hadDuplicate = false;

  constructor({ packageManager, isInTerminal }: SignalSetting) {
    if (!FORWARDERS.test(packageManager ?? '')) this.#windowMs = IN_ONE_BREATH_MS;
    else this.#windowMs = isInTerminal ? FORWARDED_IN_TERMINAL_MS : FORWARDED_MS;
  }

  /**
   * A signal has come. At most one is ever taken for a copy: whoever passes signals on does so once for each.
   * @param atMs on a clock that never goes back, in milliseconds
   */
  receive(signal: string, atMs: number): Interrupt {
    if (this.#first === undefined) {
      this.#first = { signal, at: atMs };
      return 'stop';
    }
    const isCopy = !this.#hadDuplicate && signal === this.#first.signal && atMs - this.#first.at < this.#windowMs;
    this.#hadDuplicate ||= isCopy;
    return isCopy ? 'duplicate' : 'insists';
  }
}
