/** Ctrl-C ends a run early, but not without ending what it started and removing what it wrote. */

let isInterrupted = false;

/** From now on a signal is remembered; what runs ends by itself or by the signal, and the next check stops the run. */
export function listenForInterruption(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      isInterrupted = true;
    });
  }
}

export function throwIfInterrupted(): void {
  if (isInterrupted) throw new Interruption('Interrupted.');
}

export class Interruption extends Error {}
