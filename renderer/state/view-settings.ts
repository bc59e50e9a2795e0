/** How a person likes to look at the window; remembered from one time to the next. */

import type { Remember } from '../base/stored.ts';
import { isRecord, Stored } from '../base/stored.ts';
import type { ColumnSettings } from '../log/column-settings.ts';
import { clampWidth, FIRST_COLUMNS, OPTIONAL_COLUMNS } from '../log/column-settings.ts';

export interface ViewSettings {
  /** Whether the part 'At a glance' is open; undefined while the person left it to the window's size. */
  readonly isGlanceOpen: boolean | undefined;
  /** Whether the last minutes are shown as a table rather than as a chart. */
  readonly isGlanceTable: boolean;
  readonly columns: ColumnSettings;
  /** Whether the log tells how long ago a request was, rather than when. */
  readonly hasRelativeTimes: boolean;
  /** Whether it was said before that browsers warn of encrypted shares at first. */
  readonly knowsOfWarnings: boolean;
}

export class ViewSettingsStore extends Stored<ViewSettings> {
  constructor(remember: Remember) {
    super({ name: 'view', parse: parseViewSettings, remember });
  }

  change(change: Partial<ViewSettings>): void {
    this.set({ ...this.value.get(), ...change });
  }
}

/** Whatever was stored, as settings: what is missing or no such thing is as at first. */
export function parseViewSettings(stored: unknown): ViewSettings {
  const given = isRecord(stored) ? stored : {};
  return {
    isGlanceOpen: typeof given.isGlanceOpen === 'boolean' ? given.isGlanceOpen : undefined,
    isGlanceTable: given.isGlanceTable === true,
    columns: parseColumns(given.columns),
    hasRelativeTimes: given.hasRelativeTimes === true,
    knowsOfWarnings: given.knowsOfWarnings === true,
  };
}

function parseColumns(stored: unknown): ColumnSettings {
  if (!isRecord(stored)) return FIRST_COLUMNS;
  const { hidden, widths } = stored;
  const known = isRecord(widths) ? widths : {};
  return {
    hidden: OPTIONAL_COLUMNS.filter((name) => Array.isArray(hidden) && hidden.includes(name)),
    widths: Object.fromEntries(
      OPTIONAL_COLUMNS.flatMap((name) => {
        const width = known[name];
        return typeof width === 'number' && Number.isFinite(width) ? [[name, clampWidth(width)]] : [];
      }),
    ),
  };
}
