/** One line of a menu or of a list of choices: an icon and what it does. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './menu.module.css';

export interface MenuItemProps {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly title?: string;
  /** Read aloud in place of the words that are shown, which it begins with. */
  readonly label?: string;
}

export function MenuItem({ icon: Icon, children, onPress, title, label }: MenuItemProps) {
  return (
    <button type="button" className={css.item} title={title} aria-label={label} onClick={onPress}>
      <Icon size={16} />
      {children}
    </button>
  );
}
