/** Loaded before a share: tells whoever started it, when asked, how long the longest turn of its event loop took. */
const { monitorEventLoopDelay } = require('node:perf_hooks');

const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

process.on('message', (message) => {
  if (message !== 'longest-turn') return;
  // Turns of which nothing was seen have no longest one.
  const longest = Number.isFinite(delay.max) ? delay.max / 1e6 : 0;
  delay.reset();
  process.send?.(longest);
});
// It keeps nothing from ending.
process.channel?.unref();
