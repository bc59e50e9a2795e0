/** Folders that were shared before, one click away. */

import { History } from 'lucide-react';
import { useId } from 'react';
import { visibleName } from '../../main/text/visible-name.ts';
import line from '../ui/line.module.css';
import { menuTitleClass } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { Name } from '../ui/name.tsx';
import css from './recent-folders.module.css';

/** More would be a list to search, not a shortcut. */
const MAX_SHOWN = 5;

export interface RecentFoldersProps {
  readonly title: string;
  /** Absolute paths, newest first. */
  readonly folders: readonly string[];
  readonly onChoose: (path: string) => void;
}

export function RecentFolders({ title, folders, onChoose }: RecentFoldersProps) {
  const titleId = useId();
  if (folders.length === 0) return undefined;
  return (
    <section aria-labelledby={titleId}>
      {/* It names the list. Within a menu that opens before the window's heading, a heading would have none above it. */}
      <p id={titleId} className={menuTitleClass}>
        {title}
      </p>
      <ul>
        {folders.slice(0, MAX_SHOWN).map((path) => (
          <li key={path}>
            <MenuItem icon={History} title={visibleName(path)} onPress={() => onChoose(path)}>
              <Name className={css.name}>{visibleName(nameOf(path))}</Name>
              <span className={line.rest}>
                <Name>{parentOf(path)}</Name>
              </span>
            </MenuItem>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where it lies: what tells folders of one name apart. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf(nameOf(path))).replace(/(?<=[^/\\])[/\\]$/, '');
}

/** The last component of a path of this or another system; the path itself for a root. */
function nameOf(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  );
}
