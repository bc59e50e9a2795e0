/** Counts this process's open files below a folder, as the system sees them. */
import { readdirSync, readlinkSync } from 'node:fs';
import { until } from './until.ts';

/** Descriptors that are open on `folder` or on anything in it. */
export function countDescriptors(folder: string): number {
  return descriptorTargets().filter((target) => target === folder || target.startsWith(`${folder}/`)).length;
}

/** All descriptors of this process. */
export function countAllDescriptors(): number {
  return readdirSync('/proc/self/fd').length;
}

/** Waits until none is open below `folder` any more: closing happens in the background. */
export function descriptorsClosed(folder: string): Promise<void> {
  return until(() => countDescriptors(folder) === 0);
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
