/** One line of a menu or of a list of choices: an icon and what it does. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './menu.module.css';

export interface MenuItemProps {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly title?: string;
}

export function MenuItem({ icon: Icon, children, onPress, title }: MenuItemProps) {
  return (
    <button type="button" className={css.item} title={title} onClick={onPress}>
      <Icon size={16} />
      {children}
    </button>
  );
}
