/** How languages write numbers: by hand what Intl knows as well (see grouped.ts). */

export interface NumberFacts {
  /** Between groups of three digits. */
  readonly separator: string;
  /** How many digits a number has that is grouped. */
  readonly groupedFrom: number;
  readonly decimal: string;
  /** From octets on, each a thousand times the one before. */
  readonly sizeUnits: readonly string[];
}

const SIZE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** 1,234.5 */
export const POINT: NumberFacts = { separator: ',', groupedFrom: 4, decimal: '.', sizeUnits: SIZE_UNITS };

/** 1.234,5 */
export const COMMA: NumberFacts = { separator: '.', groupedFrom: 4, decimal: ',', sizeUnits: SIZE_UNITS };

/** 1234,5 and 12.345 */
export const COMMA_FROM_FIVE: NumberFacts = { ...COMMA, groupedFrom: 5 };

/** 1 234,5 with a narrow no-break space; an octet is an `octet`. */
export const FRENCH: NumberFacts = {
  separator: '\u202f',
  groupedFrom: 4,
  decimal: ',',
  sizeUnits: ['o', 'ko', 'Mo', 'Go', 'To', 'Po'],
};

/** 1 234,5 with a no-break space, and units in Cyrillic. */
export const RUSSIAN: NumberFacts = {
  separator: '\u00a0',
  groupedFrom: 4,
  decimal: ',',
  sizeUnits: ['Б', 'кБ', 'МБ', 'ГБ', 'ТБ', 'ПБ'],
};

/** 1,234.5, and units as Arabic writes them. */
export const ARABIC: NumberFacts = { ...POINT, sizeUnits: ['بايت', 'ك.ب', 'م.ب', 'غ.ب', 'ت.ب', 'ب.ب'] };
