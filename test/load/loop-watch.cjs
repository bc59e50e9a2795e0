/**
 * Loaded before a share: tells whoever started it, when asked, how long the longest turn of its event loop took: as whoever
 * waits sees it, and of that what the thread had of a processor, since others have their part of that as well. Linux only.
 */
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

/** How often the loop is expected to come by, in milliseconds. */
const TICK_MS = 1;

/** First number: nanoseconds on a processor; see proc(5). */
const readCpuMs = () => Number.parseInt(readFileSync('/proc/thread-self/schedstat', 'latin1'), 10) / 1e6;

const longest = { seen: 0, worked: 0 };
let [seen, cpu] = [performance.now(), readCpuMs()];

setInterval(() => {
  const [now, cpuNow] = [performance.now(), readCpuMs()];
  longest.seen = Math.max(longest.seen, now - seen);
  longest.worked = Math.max(longest.worked, Math.min(now - seen, cpuNow - cpu));
  [seen, cpu] = [now, cpuNow];
}, TICK_MS).unref();

process.on('message', (message) => {
  if (message !== 'longest-turn') return;
  process.send?.({ ...longest });
  Object.assign(longest, { seen: 0, worked: 0 });
});
// It keeps nothing from ending.
process.channel?.unref();
