/** Says that the log below comes from a file, how far it is read, and leads back to the live one. */
import { FileClock, X } from 'lucide-react';
import { visibleName } from '../../main/text/visible-name.ts';
import { useStore } from '../base/external-store.ts';
import type { SavedLogReader } from '../log/saved-log-reader.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-bars.module.css';
import { describeSavedLog } from './saved-log-sentences.ts';

export interface SavedLogBarProps {
  readonly reader: SavedLogReader;
  readonly onClose: () => void;
}

export function SavedLogBar({ reader, onClose }: SavedLogBarProps) {
  const language = useLanguage();
  const progress = useStore(reader.progress);
  const log = useStore(reader.model.snapshot);
  const { common, files } = language.words;
  const { saved } = files;
  return (
    <div className={css.bar}>
      <FileClock size={16} />
      <p className={css.text}>
        <strong>
          <bdi>{saved.title(common.listed(reader.names.map(visibleName)))}</bdi>
        </strong>
        {describeSavedLog(progress, log, language).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <Button kind="quiet" icon={X} onPress={onClose}>
        {saved.close}
      </Button>
    </div>
  );
}
