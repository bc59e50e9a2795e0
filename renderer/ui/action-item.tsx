/** An action as a line of a menu, where it makes sense. */
import type { Action } from './action.ts';
import { MenuItem } from './menu-item.tsx';

export interface ActionItemProps {
  readonly action: Action;
  /** Closes the menu, before anything is done. */
  readonly close: () => void;
}

export function ActionItem({ action, close }: ActionItemProps) {
  const { icon, label, fullLabel, isOffered, run } = action;
  if (!isOffered) return undefined;
  const press = (): void => {
    close();
    run();
  };
  return (
    <MenuItem icon={icon} onPress={press} {...(fullLabel === undefined ? {} : { label: fullLabel })}>
      {label}
    </MenuItem>
  );
}
