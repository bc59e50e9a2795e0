/** Busiest visitors, most requested files, most frequent errors: one of them at a time. */
import { useId, useState } from 'react';
import { readableTarget } from '../../main/access-log/readable-target.ts';
import type { Words } from '../../main/words/en/window.ts';
import type { LogSummary } from '../session/log-summary.ts';
import type { Ranked } from '../session/ranking.ts';
import { Name } from '../ui/name.tsx';
import scroll from '../ui/scroll.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './glance-lists.module.css';

type ListName = keyof Words['glance']['lists'];
const LISTS: readonly ListName[] = ['files', 'visitors', 'errors'];
const MAX_LINES = 20;

export interface GlanceListsProps {
  readonly glance: LogSummary;
  /** When the lists are looked at: they are read again with each new moment. */
  readonly now: number;
}

export function GlanceLists({ glance }: GlanceListsProps) {
  const { words } = useLanguage();
  const [shown, show] = useState<ListName>('files');
  return (
    <div className={css.lists}>
      <fieldset className={css.tabs} aria-label={words.glance.listsLabel}>
        {LISTS.map((name) => (
          <button key={name} type="button" aria-pressed={name === shown} onClick={() => show(name)}>
            {words.glance.lists[name]}
          </button>
        ))}
      </fieldset>
      <RankedTable name={shown} lines={glance[shown].top(MAX_LINES)} />
    </div>
  );
}

function RankedTable({ name, lines }: { readonly name: ListName; readonly lines: readonly Ranked[] }) {
  const { words, formats } = useLanguage();
  const titleId = useId();
  if (lines.length === 0) return <p className={css.none}>{words.glance.none[name]}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus.
    <section className={scroll.scroll} tabIndex={0} aria-labelledby={titleId}>
      <table className={css.table}>
        <caption id={titleId} className="visually-hidden">
          {words.glance.lists[name]}
        </caption>
        {/* The names take what the numbers leave. */}
        <colgroup>
          <col />
          <col className={css.count} />
          <col className={css.octets} />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.glance.lists[name]}</th>
            <th scope="col">{words.glance.requests}</th>
            <th scope="col">{words.log.columns.size}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row" title={readableTarget(line.name)}>
                <Name>{readableTarget(line.name)}</Name>
              </th>
              <td>
                <bdi>{formats.times(line.count)}</bdi>
              </td>
              <td>
                <bdi>{formats.bytes(line.octets)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
