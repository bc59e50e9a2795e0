/** Counts this process's open files below a folder, as the system sees them. */
import { readdirSync, readlinkSync } from 'node:fs';

/** Descriptors that are open on `folder` or on anything in it. */
export function countDescriptors(folder: string): number {
  return descriptorTargets().filter((target) => target === folder || target.startsWith(`${folder}/`)).length;
}

/** All descriptors of this process. */
export function countAllDescriptors(): number {
  return readdirSync('/proc/self/fd').length;
}

/**
 * Waits until none is open below `folder` any more: closing happens in the background.
 * A descriptor that leaks lets the test run into its timeout, with the count in the error.
 */
export async function descriptorsClosed(folder: string, timeoutMs = 5_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (countDescriptors(folder) > 0) {
    if (performance.now() > deadline) throw new Error(`${countDescriptors(folder)} descriptors still open`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function descriptorTargets(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      return [];
    }
  });
}
