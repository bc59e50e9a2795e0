/** Says that the log below comes from a file, how far it is read, and leads back to the live one. */
import { FileClock, X } from 'lucide-react';
import type { SavedLogProgress, SavedLogReader } from '../log/saved-log-reader.ts';
import { useStore } from '../state/external-store.ts';
import { Button } from '../ui/button.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-bars.module.css';

export interface SavedLogBarProps {
  readonly reader: SavedLogReader;
  readonly onClose: () => void;
}

export function SavedLogBar({ reader, onClose }: SavedLogBarProps) {
  const language = useLanguage();
  const progress = useStore(reader.progress);
  const { saved } = language.words.files;
  return (
    <div className={css.bar}>
      <FileClock size={16} />
      <p className={css.text}>
        <strong>{saved.title(reader.names.join(', '))}</strong>
        {describe(progress, language).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <Button kind="quiet" icon={X} onPress={onClose}>
        {saved.close}
      </Button>
    </div>
  );
}

function describe({ fraction, failedLines, isOver, problem }: SavedLogProgress, language: Language): string[] {
  const { words, formats } = language;
  const { saved } = words.files;
  return [
    ...(isOver ? [] : [saved.reading(formats.number(Math.floor(fraction * 100)))]),
    ...(failedLines === 0 ? [] : [saved.failedLines(formats.counted(failedLines))]),
    ...(problem === undefined ? [] : [saved.stopped(problem)]),
  ];
}
