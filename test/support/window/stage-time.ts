/**
 * The time in the window's pages. Each opens at the same moment, in the middle of a day, whenever the tests run: what a scene
 * says of today and tomorrow holds, and pictures of it are the same every time.
 */
/** When a page opens, in milliseconds since 1970: noon in the pages' time zone, two days after the sample entries. */
export const STAGE_TIME = Date.UTC(2026, 10, 24, 11);

/** A page's clock goes on from there, at its usual speed, also when the page is loaded again. */
export function clockScript(): string {
  return `(${shiftDate})(${STAGE_TIME - Date.now()})`;
}

/** Runs in the page. @param shift milliseconds */
function shiftDate(shift: number): void {
  const { now } = Date;
  Date.now = () => now() + shift;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: []) => (args.length === 0 ? new target(target.now()) : new target(...args)),
    apply: (target) => new target(target.now()).toString(),
  });
}
