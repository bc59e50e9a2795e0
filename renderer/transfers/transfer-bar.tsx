/** How much of a file has been sent. The bar is the whole file: a range starts where it starts. */
import type { Ending } from '../../main/access-log/entry.ts';
import css from './transfer-bar.module.css';
import type { TransferProgress } from './transfer-progress.ts';

export interface TransferBarProps {
  readonly progress: TransferProgress;
  readonly ending: Ending | undefined;
  readonly label: string;
}

export function TransferBar({ progress, ending, label }: TransferBarProps) {
  const { bar, fraction } = progress;
  const percent = fraction === undefined ? undefined : Math.floor(fraction * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={css.track}
      data-ending={ending}
    >
      {bar === undefined ? (
        <div className={ending === undefined ? css.unknown : css.sent} />
      ) : (
        <>
          <div className={css.promised} style={segment(bar.from, bar.promised)} />
          <div className={css.sent} style={segment(bar.from, bar.sent)} />
        </>
      )}
    </div>
  );
}

function segment(from: number, length: number): { insetInlineStart: string; inlineSize: string } {
  return { insetInlineStart: `${from * 100}%`, inlineSize: `${length * 100}%` };
}
