/** Something that a person can have done, described once for all menus, buttons and keys that offer it. */
import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';

export interface Action {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Read aloud in place of the label, which it begins with. */
  readonly fullLabel?: string | undefined;
  /** The keys that do it without a menu, as `KeyboardEvent.key` has them. */
  readonly keys?: ((isMac: boolean) => readonly string[]) | undefined;
  /** Whether it makes sense now. */
  readonly isOffered: boolean;
  readonly run: () => void;
}

/** Does the one that this key stands for; answers whether there was one. */
export function runByKey(actions: readonly Action[], { key }: KeyboardEvent, isMac: boolean): boolean {
  const action = actions.find(({ keys, isOffered }) => isOffered && keys?.(isMac).includes(key));
  action?.run();
  return action !== undefined;
}
