/** What a popover shows as a menu: lines to choose from, parted by rules (`hr`). */
import type { ReactNode } from 'react';
import css from './menu.module.css';

export function Menu({ children }: { readonly children: ReactNode }) {
  return <div className={css.menu}>{children}</div>;
}

/** How the title of some lines looks, whatever element it is. */
export const menuTitleClass = css.title;
