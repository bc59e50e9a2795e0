/** The last minutes as a table, newest first: what the chart shows, to be read and heard. */

import type { Activity } from '../session/recent-activity.ts';
import { slotsOf } from '../session/slots.ts';
import { classes } from '../ui/classes.ts';
import scroll from '../ui/scroll.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './activity-table.module.css';

export function ActivityTable({ activity }: { readonly activity: Activity }) {
  const { words, formats } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus.
    <section className={classes(scroll.scroll, css.scroll)} tabIndex={0} aria-label={words.glance.lastMinutes}>
      <table className={css.table} aria-label={words.glance.lastMinutes}>
        <thead>
          <tr>
            <th scope="col">{words.glance.from}</th>
            <th scope="col">{words.glance.requests}</th>
            <th scope="col">{words.glance.errorsColumn}</th>
            <th scope="col">{words.glance.sent}</th>
          </tr>
        </thead>
        <tbody>
          {slotsOf(activity).map((slot) => (
            <tr key={slot.second}>
              <th scope="row">{formats.shortTimeOfDay(slot.second * 1000)}</th>
              <td>{formats.number(slot.requests)}</td>
              <td>{formats.number(slot.errors)}</td>
              <td>
                <bdi>{formats.bytes(slot.octets)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
