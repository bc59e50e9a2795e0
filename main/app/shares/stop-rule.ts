/** "Stop sharing after ...": when a share ends by itself, as a person chose it. */
import type { StopCause, StopRule } from '../../ipc/app-state.ts';
import type { StopChoice } from '../../ipc/contract.ts';

const HOUR_MS = 3_600_000;
/** A clock that is set, or a computer that slept, is noticed this late. */
const MAX_WAIT_MS = 20_000;

/** What a choice comes to at this moment; times in milliseconds since 1970. */
export function ruleFor(choice: StopChoice, now: number): StopRule {
  switch (choice.kind) {
    case 'hour':
      return { kind: 'time', at: now + HOUR_MS };
    case 'today':
      return { kind: 'time', at: midnightAfter(now) };
    case 'downloads':
      return { kind: 'downloads', wanted: choice.count, done: 0 };
  }
}

/** The end of the day in the computer's own time zone, also on days that are not 24 hours long. */
function midnightAfter(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}

/** Why the share is to stop now; undefined while it is not. */
export function causeToStop(rule: StopRule | undefined, now: number): StopCause | undefined {
  if (rule === undefined) return undefined;
  if (rule.kind === 'time') return rule.at <= now ? { kind: 'time', at: rule.at } : undefined;
  return rule.done >= rule.wanted ? { kind: 'downloads', count: rule.wanted } : undefined;
}

/** The rule after so many more downloads were completed. */
export function withDownloads(rule: StopRule | undefined, count: number): StopRule | undefined {
  return rule?.kind === 'downloads' ? { ...rule, done: Math.min(rule.wanted, rule.done + count) } : rule;
}

/** Whose end it is. */
export interface EndingShare {
  /** As it is now; undefined while it is not wanted on, or is not to end by itself. */
  readonly rule: () => StopRule | undefined;
  /** The rule is another by what visitors have taken. */
  readonly changed: (rule: StopRule) => void;
  readonly end: (cause: StopCause) => void;
}

/** Watches for the end of one share. */
export class ShareEnd {
  readonly #share: EndingShare;
  #timer: NodeJS.Timeout | undefined;

  constructor(share: EndingShare) {
    this.#share = share;
  }

  /** To be called when the rule is another, or the share is wanted on or off. */
  follow(): void {
    clearTimeout(this.#timer);
    const rule = this.#share.rule();
    if (rule?.kind !== 'time') return;
    const wait = Math.min(Math.max(0, rule.at - Date.now()), MAX_WAIT_MS);
    this.#timer = setTimeout(() => this.endIfDue() || this.follow(), wait);
  }

  /** So many more downloads are complete. */
  completed(count: number): void {
    const rule = withDownloads(this.#share.rule(), count);
    if (rule?.kind !== 'downloads') return;
    this.#share.changed(rule);
    this.endIfDue();
  }

  /** Whether it ends now. */
  endIfDue(): boolean {
    const cause = causeToStop(this.#share.rule(), Date.now());
    if (cause !== undefined) this.#share.end(cause);
    return cause !== undefined;
  }

  /** Watches no more. */
  close(): void {
    clearTimeout(this.#timer);
  }
}
