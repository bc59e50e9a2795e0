/**
 * A whole number with its thousands apart, such as 12,345. By hand: the first number that a process formats by a locale's
 * rules keeps its event loop for dozens of milliseconds, and a visitor is waiting.
 */
export function grouped(count: number, separator = ','): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
