/** Filters that a person gave a name: kept in the order of their names, one of each name. */
import type { Remember } from '../base/stored.ts';
import { isRecord, Stored } from '../base/stored.ts';
import type { LogFilter, StatusClass } from './log-filter.ts';
import { STATUS_CLASSES } from './log-filter.ts';

export interface SavedFilter {
  readonly name: string;
  readonly filter: LogFilter;
}

const MAX_SAVED = 50;
export const MAX_NAME_LENGTH = 60;

export class SavedFilters extends Stored<readonly SavedFilter[]> {
  constructor(remember: Remember) {
    super({ name: 'log-filters', parse: parseSavedFilters, remember });
  }

  /** Keeps a filter under this name; one that had the name goes. */
  save(name: string, filter: LogFilter): void {
    this.set(withSaved(this.value.get(), { name: name.trim().slice(0, MAX_NAME_LENGTH), filter }));
  }

  remove(name: string): void {
    this.set(this.value.get().filter((saved) => saved.name !== name));
  }
}

/** The list with one more, which takes the place of one with the same name; a full list stays as it is. */
export function withSaved(list: readonly SavedFilter[], added: SavedFilter): readonly SavedFilter[] {
  const others = list.filter(({ name }) => name !== added.name);
  if (added.name === '' || others.length >= MAX_SAVED) return list;
  return [...others, added].sort((a, b) => a.name.localeCompare(b.name));
}

/** Whatever was stored, as a list of filters: what is no such thing is left out. */
export function parseSavedFilters(stored: unknown): readonly SavedFilter[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .flatMap((one: unknown): SavedFilter[] => {
      if (!isRecord(one) || typeof one.name !== 'string' || one.name === '') return [];
      return [{ name: one.name.slice(0, MAX_NAME_LENGTH), filter: parseFilter(one.filter) }];
    })
    .slice(0, MAX_SAVED);
}

/** Conditions that are missing or no such thing match all. */
function parseFilter(stored: unknown): LogFilter {
  const given = isRecord(stored) ? stored : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const { statusClasses, slowerThanMs } = given;
  return {
    text: text(given.text),
    isPattern: given.isPattern === true,
    statusClasses: Array.isArray(statusClasses) ? STATUS_CLASSES.filter((one) => isChosen(statusClasses, one)) : [],
    method: text(given.method),
    visitor: text(given.visitor),
    path: text(given.path),
    slowerThanMs: typeof slowerThanMs === 'number' && slowerThanMs > 0 ? slowerThanMs : 0,
    isIncomplete: given.isIncomplete === true,
  };
}

function isChosen(chosen: readonly unknown[], statusClass: StatusClass): boolean {
  return chosen.includes(statusClass);
}
