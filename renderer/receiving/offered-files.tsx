/** The files that somebody wants to send, with ticks to leave some out. They are fetched when a person wants to see them. */
import { useState } from 'react';
import type { QuestionState, ShareState } from '../../main/ipc/app-state.ts';
import type { OfferedFile } from '../../main/share/asking/question.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import type { LeftOut } from './left-out.ts';
import { restOf, toggled } from './left-out.ts';
import css from './offered-files.module.css';

interface OfferedFilesProps {
  readonly share: ShareState;
  readonly question: QuestionState;
  readonly leftOut: LeftOut;
  readonly onChange: (leftOut: LeftOut) => void;
}

export function OfferedFiles({ share, question, leftOut, onChange }: OfferedFilesProps) {
  const { words, formats } = useLanguage();
  const { bridge, run } = useServices();
  const [files, setFiles] = useState<readonly OfferedFile[]>([]);
  const { receiving } = words;
  const open = (isOpen: boolean): void => {
    if (isOpen && files.length === 0) run(bridge.readQuestion(share.id, question.id).then(setFiles));
  };
  const rest = restOf(question.count);
  return (
    <details className={css.details} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>
        {question.count === 1 ? <bdi>{question.first}</bdi> : receiving.listOf(formats.counted(question.count))}
      </summary>
      <ul className={css.list}>
        {files.map(({ path, size }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file is known by its place.
          <li key={place}>
            <label className={css.file}>
              <input
                type="checkbox"
                checked={!leftOut.places.has(place)}
                onChange={(event) => onChange(toggled(leftOut, place, event.target.checked))}
              />
              <bdi className={css.path}>{path}</bdi>
              <span className={css.size}>{size === undefined ? receiving.unknownSize : formats.bytes(size)}</span>
            </label>
          </li>
        ))}
        {rest > 0 && files.length > 0 && (
          <li>
            <label className={css.file}>
              <input
                type="checkbox"
                checked={!leftOut.isRest}
                onChange={(event) => onChange({ ...leftOut, isRest: !event.target.checked })}
              />
              <span className={css.path}>{receiving.rest(formats.counted(rest))}</span>
            </label>
          </li>
        )}
      </ul>
    </details>
  );
}
