/** Time stands still, for waits that are not to be over before a busy machine has looked. */
import { onTestFinished, vi } from 'vitest';

/** To be called before what is tested is made. Timers go on; only what the date is stays. */
export function freezeDate(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
