/** How much of a file has been sent, and which parts of it. The bar is the whole file: a range starts where it starts. */

import type { DownloadProgress } from '../../main/access-log/download-progress.ts';
import type { Span } from '../../main/access-log/spans.ts';
import css from './download-bar.module.css';

export interface DownloadBarProps {
  readonly progress: DownloadProgress;
  readonly label: string;
}

export function DownloadBar({ progress, label }: DownloadBarProps) {
  const { bar, fraction, ending } = progress;
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
          {bar.asked.map((span) => (
            <div key={`asked ${span.start}`} className={css.promised} style={segment(span)} />
          ))}
          {bar.sent.map((span) => (
            <div key={`sent ${span.start}`} className={css.sent} style={segment(span)} />
          ))}
        </>
      )}
    </div>
  );
}

function segment({ start, end }: Span): { insetInlineStart: string; inlineSize: string } {
  return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` };
}
