/** Says that the log can't be kept on disk, why, and what becomes of it. Nothing while all is well. */
import { TriangleAlert } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { visibleLines } from '../../main/text/visible-name.ts';
import { useTally } from '../state/use-tally.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-bars.module.css';

export function LogFileBar({ share }: { readonly share: ShareState }) {
  const { words, formats } = useLanguage();
  const { logFile } = useTally(share);
  return (
    <div role="status">
      {logFile.state === 'failed' && (
        <div className={css.bar} data-kind="problem" title={visibleLines(logFile.detail)}>
          <TriangleAlert size={16} />
          <p className={css.text}>
            <strong>{words.files.problems[logFile.problem]}</strong>
            <span>
              {logFile.lost > 0
                ? words.files.lost(formats.counted(logFile.lost))
                : words.files.waiting(formats.counted(logFile.waiting))}
            </span>
          </p>
        </div>
      )}
    </div>
  );
}
