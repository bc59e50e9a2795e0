/** Folders, files and texts can be dropped anywhere on the window. The overlay says what letting go will do. */
import { FolderDown } from 'lucide-react';
import type { Words } from '../../main/words/en/window.ts';
import { useSharePaths } from '../add-share/use-share-folder.ts';
import { problemOf } from '../add-share/use-share-text.ts';
import { useServices } from '../state/services.tsx';
import { QuoteIcon } from '../ui/pointing-icons.tsx';
import { useLanguage } from '../words/use-language.tsx';
import type { Dragged, Dropped } from './drag.ts';
import { useDrag } from './drag.ts';
import css from './drop-zone.module.css';

export interface DropZoneProps {
  /** Whether something is shared already. */
  readonly hasShares: boolean;
}

export function DropZone({ hasShares }: DropZoneProps) {
  const { words } = useLanguage();
  const dragged = useDrag(useDrop());
  if (dragged === undefined) return undefined;
  const Icon = dragged.kind === 'text' ? QuoteIcon : FolderDown;
  return (
    <div role="status" className={css.overlay}>
      <div className={css.target}>
        <Icon size={56} strokeWidth={1.25} />
        <p className={css.sentence}>{sentenceFor(dragged, words)}</p>
        <p>{words.share.whoCan}</p>
        {hasShares && <p>{words.drop.beside}</p>}
      </div>
    </div>
  );
}

function sentenceFor(dragged: Dragged, { drop, notes }: Words): string {
  if (dragged.kind === 'text') return notes.drop;
  return dragged.count === 1 ? drop.share : drop.shareAll;
}

/** Each folder becomes a share of its own, and files become one together; so does a text. */
function useDrop(): (dropped: Dropped) => void {
  const { bridge, message, run } = useServices();
  const sharePaths = useSharePaths();
  const shareText = async (text: string): Promise<void> => {
    const outcome = await bridge.shareText(text);
    if (outcome !== 'shared') message.set({ kind: 'text', describe: (language) => problemOf(outcome, language) });
  };
  return ({ files, text }) => {
    const paths = files.map((file) => bridge.pathOfDropped(file)).filter((path) => path !== '');
    if (paths.length > 0) sharePaths(paths);
    else if (files.length === 0 && text !== '') run(shareText(text));
    if (paths.length < files.length) message.set({ kind: 'text', describe: ({ words }) => words.drop.unknownPath });
  };
}
