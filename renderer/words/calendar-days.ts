/** Days of the calendar in local time, which are not all 24 hours long. Times in milliseconds since 1970. */

export function isSameDay(one: number, other: number): boolean {
  return startOfDay(one) === startOfDay(other);
}

/** Whether `time` is on the day after that of `now`. */
export function isTomorrow(time: number, now: number): boolean {
  return startOfDay(time) === startOfDay(now, 1);
}

/** The beginning of the day of a time, or of a day so many days later: 01:00 where clocks are set on at midnight. */
export function startOfDay(time: number, daysLater = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}
