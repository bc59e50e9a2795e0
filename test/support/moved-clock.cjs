/**
 * Runs before the share's worker in a copy of the app: the thread's clock goes on by as much as a message on the channel `clock`
 * says, in milliseconds, and what was to happen within that time happens at once.
 */
const { now } = Date;
const { setTimeout: set, clearTimeout } = globalThis;
let ahead = 0;
/** What waits, with when it was to happen. */
const waiting = new Map();

Date.now = () => now() + ahead;

globalThis.setTimeout = (action, delay, ...others) => {
  const timer = set(
    (...given) => {
      waiting.delete(timer);
      action(...given);
    },
    delay,
    ...others,
  );
  waiting.set(timer, { due: Date.now() + (Number(delay) || 0), action, others });
  return timer;
};

globalThis.clearTimeout = (timer) => {
  waiting.delete(timer);
  clearTimeout(timer);
};

const channel = new BroadcastChannel('clock');
channel.onmessage = ({ data }) => {
  ahead += data;
  for (const [timer, { due, action, others }] of [...waiting].sort(([, one], [, other]) => one.due - other.due)) {
    if (due > Date.now() || !waiting.delete(timer)) continue;
    clearTimeout(timer);
    action(...others);
  }
};
channel.unref();
