/** What is shared: the folder by its path, the single files, each of which can be taken out, or the text. */
import { File, Folder, Link2, X } from 'lucide-react';
import { useState } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { visibleLines, visibleName } from '../../main/text/visible-name.ts';
import { fileNameOf } from '../base/file-name.ts';
import { LinkDialog } from '../links/create-link.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './shared-paths.module.css';
import { useShareChanges } from './use-share-changes.ts';

/** More would be a list to search. */
const MAX_SHOWN_FILES = 200;

export interface SharedPathsProps {
  readonly share: ShareState;
}

export function SharedPaths({ share }: SharedPathsProps) {
  const { words, formats } = useLanguage();
  if (share.note !== undefined) {
    return (
      <p className={css.note} dir="auto">
        {visibleLines(share.note.beginning)}
      </p>
    );
  }
  if (share.files === undefined) {
    return (
      <ul className={css.paths}>
        <li className={css.path}>
          <Folder size={16} />
          <bdi>{visibleName(share.folder)}</bdi>
        </li>
      </ul>
    );
  }
  const more = share.files.length - MAX_SHOWN_FILES;
  return (
    <ul className={css.paths}>
      {share.files.slice(0, MAX_SHOWN_FILES).map((path) => (
        <SharedFile key={path} share={share} path={path} />
      ))}
      {more > 0 && <li className={css.path}>{words.shares.moreFiles(formats.number(more))}</li>}
    </ul>
  );
}

/** Takes a file out. */
const LAST_BUTTON = 'button:last-of-type';

interface SharedFileProps extends SharedPathsProps {
  readonly path: string;
}

/** The last file goes with its share. */
function SharedFile({ share, path }: SharedFileProps) {
  const { links, shares } = useLanguage().words;
  const [isLinking, setIsLinking] = useState(false);
  const name = visibleName(fileNameOf(path));
  const { remove, removeFile } = useShareChanges(share);
  const isLast = share.files?.length === 1;
  const press = (item: HTMLElement | null): void => {
    // What is about to go should not take the focus with it.
    (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector<HTMLElement>(LAST_BUTTON)?.focus();
    if (isLast) remove();
    else removeFile(path);
  };
  return (
    <li className={classes(css.path, css.file)}>
      <File size={16} />
      <bdi>{visibleName(path)}</bdi>
      {share.status.state === 'running' && (
        <IconButton label={links.createFor(name)} icon={Link2} kind="small" onPress={() => setIsLinking(true)} />
      )}
      {isLinking && <LinkDialog share={share} target={{ kind: 'file', path }} onClose={() => setIsLinking(false)} />}
      <IconButton
        label={shares.removeFile(name)}
        icon={X}
        kind="small"
        onPress={() => press(document.activeElement?.closest('li') ?? null)}
      />
    </li>
  );
}
