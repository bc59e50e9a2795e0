/** All attacks that there are: every module in `test/load/attacks/` exports a list of them. */
import type { Attack } from './attack.ts';

declare global {
  interface ImportMeta {
    /** Vite's: puts all modules that match into the bundle. */
    glob<T>(pattern: string, options: { eager: true; import: string }): Record<string, T>;
  }
}

const modules = import.meta.glob<readonly Attack[]>('../attacks/*.ts', { eager: true, import: 'attacks' });

export const ATTACKS: readonly Attack[] = Object.values(modules).flat();
