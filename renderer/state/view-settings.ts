/** How a person likes to look at the window; remembered from one time to the next. */
import { ExternalStore } from './external-store.ts';
import { isRecord, readStored, writeStored } from './stored.ts';

export interface ViewSettings {
  /** Whether the part 'At a glance' is open; undefined while the person left it to the window's size. */
  readonly isGlanceOpen: boolean | undefined;
  /** Whether the last minutes are shown as a table rather than as a chart. */
  readonly isGlanceTable: boolean;
}

const KEY = 'view';

export class ViewSettingsStore {
  readonly settings = new ExternalStore(readStored(KEY, parseViewSettings));

  change(change: Partial<ViewSettings>): void {
    const settings = { ...this.settings.get(), ...change };
    this.settings.set(settings);
    writeStored(KEY, settings);
  }
}

/** Whatever was stored, as settings: what is missing or no such thing is as at first. */
export function parseViewSettings(stored: unknown): ViewSettings {
  const given = isRecord(stored) ? stored : {};
  return {
    isGlanceOpen: typeof given.isGlanceOpen === 'boolean' ? given.isGlanceOpen : undefined,
    isGlanceTable: given.isGlanceTable === true,
  };
}
