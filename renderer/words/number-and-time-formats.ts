/** Numbers, sizes, durations and times as the chosen language writes them. */
import type { Counted } from '../../main/words/counted.ts';
import type { Words } from '../../main/words/en/window.ts';
import { fractionDigits } from '../../main/words/format-size.ts';
import { languageFacts, languageOf } from '../../main/words/languages.ts';
import { isSameDay } from './calendar-days.ts';

export interface Formats {
  readonly number: (value: number) => string;
  readonly counted: (value: number) => Counted;
  /** Octets in decimal units, such as `12.4 MB`. */
  readonly bytes: (octets: number) => string;
  readonly speed: (octetsPerSecond: number) => string;
  /** A measured time with about three digits, such as `12.3 ms` or `2 min 5 s`. */
  readonly duration: (milliseconds: number) => string;
  /** A time to wait, in whole seconds, rounded up. */
  readonly wait: (seconds: number) => string;
  /** Local time of day with milliseconds. */
  readonly timeOfDay: (time: number) => string;
  /** Local day, such as `24 Nov`; empty when it is today's. */
  readonly otherDay: (time: number, now: number) => string;
  /** What `timeOfDay` has beyond `shortTimeOfDay`. */
  readonly fractionOfSecond: (time: number) => string;
  /** Local time of day with seconds. */
  readonly shortTimeOfDay: (time: number) => string;
  /** Local date and time of day. */
  readonly dateTime: (time: number) => string;
  /** Local date with its year. */
  readonly date: (time: number) => string;
  /** Local time of day, without seconds. */
  readonly minuteOfDay: (time: number) => string;
  /** How long ago, coarsely, such as `5 min ago`. */
  readonly ago: (milliseconds: number) => string;
  /** How often something happened, such as `12×`. */
  readonly times: (count: number) => string;
  /** Local day of the month and time of day, without seconds. */
  readonly dayAndTime: (time: number) => string;
}

/** Keeps a number and its unit on one line. */
const SPACE = '\u00a0';

/** Formats for a BCP 47 locale. The units of time are words of the language. */
export function createFormats(locale: string, units: Words['units']): Formats {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const number = (value: number): string => whole.format(value);
  const bytes = createBytes(locale);
  return {
    number,
    ago: createAgo(locale),
    times: (count) => `${number(count)}×`,
    counted: (value) => ({ value, text: number(value) }),
    bytes,
    speed: (octetsPerSecond) => units.perSecond(bytes(octetsPerSecond)),
    duration: createDuration(locale, units),
    wait: (seconds) => formatWholeSeconds(Math.max(1, Math.ceil(seconds)), { number, units }),
    ...createTimes(locale),
  };
}

function createAgo(locale: string): (milliseconds: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { style: 'narrow' });
  return (milliseconds) => {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    if (seconds < 60) return format.format(-seconds, 'second');
    if (seconds < 3600) return format.format(-Math.floor(seconds / 60), 'minute');
    if (seconds < 86_400) return format.format(-Math.floor(seconds / 3600), 'hour');
    return format.format(-Math.floor(seconds / 86_400), 'day');
  };
}

function createBytes(locale: string): (octets: number) => string {
  const { sizeUnits } = languageFacts(languageOf(locale) ?? 'en').numbers;
  const formats = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  return (octets) => {
    let value = octets;
    let unit = 0;
    // 999.5 would be written as 1000.
    while (value >= 999.5 && unit < sizeUnits.length - 1) {
      value /= 1000;
      unit += 1;
    }
    const format = formats[unit === 0 ? 0 : fractionDigits(value)];
    return `${format?.format(value) ?? value}${SPACE}${sizeUnits[unit] ?? ''}`;
  };
}

function createDuration(locale: string, units: Words['units']): (milliseconds: number) => string {
  const formats = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const whole = (value: number): string => formats[0]?.format(value) ?? '';
  return (milliseconds) => {
    // Finer than a tenth of a millisecond is noise.
    if (milliseconds < 0.05) return units.milliseconds(whole(0));
    if (milliseconds < 99.95) return units.milliseconds(formats[1]?.format(milliseconds) ?? '');
    if (milliseconds < 999.5) return units.milliseconds(whole(milliseconds));
    const seconds = milliseconds / 1000;
    if (seconds < 59.95) return units.seconds(formats[fractionDigits(seconds)]?.format(seconds) ?? '');
    return formatWholeSeconds(Math.round(milliseconds / 1000), { number: whole, units });
  };
}

interface WholeSecondsFormat {
  readonly number: (value: number) => string;
  readonly units: Words['units'];
}

function formatWholeSeconds(seconds: number, { number, units }: WholeSecondsFormat): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return units.seconds(number(seconds));
  if (minutes < 60)
    return withRest(units.minutes(number(minutes)), seconds % 60, (rest) => units.seconds(number(rest)));
  const hours = units.hours(number(Math.floor(minutes / 60)));
  return withRest(hours, minutes % 60, (rest) => units.minutes(number(rest)));
}

function withRest(text: string, rest: number, format: (rest: number) => string): string {
  return rest === 0 ? text : `${text} ${format(rest)}`;
}

function createTimes(
  locale: string,
): Pick<
  Formats,
  'timeOfDay' | 'fractionOfSecond' | 'shortTimeOfDay' | 'otherDay' | 'dateTime' | 'date' | 'dayAndTime' | 'minuteOfDay'
> {
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const precise = new Intl.DateTimeFormat(locale, { ...clock, fractionalSecondDigits: 3 });
  const short = new Intl.DateTimeFormat(locale, clock);
  const full = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...clock,
    fractionalSecondDigits: 3,
  });
  // "11月22日", "22 نوفمبر" and "22 de nov." are wider than "Nov 22", and stand in a column beside a time.
  const month = /^(?:zh|ja|ko|ar|pt)\b/.test(locale) ? 'numeric' : 'short';
  const dayOfMonth = new Intl.DateTimeFormat(locale, { month, day: 'numeric' });
  const minute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  return {
    timeOfDay: (time) => precise.format(time),
    fractionOfSecond: (time) => precise.format(time).slice(short.format(time).length),
    shortTimeOfDay: (time) => short.format(time),
    otherDay: (time, now) => (isSameDay(time, now) ? '' : dayOfMonth.format(time)),
    dateTime: (time) => full.format(time),
    date: (time) => date.format(time),
    minuteOfDay: (time) => minute.format(time),
    dayAndTime: (time) => day.format(time),
  };
}
