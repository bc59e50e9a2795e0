/** What the lines of the chart are, and how much it is in this second. */

import type { Activity } from '../session/recent-activity.ts';
import { classes } from '../ui/classes.ts';
import legend from '../ui/legend.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './activity-legend.module.css';

export interface ActivityLegendProps {
  readonly activity: Activity;
  /** Octets per second of all running transfers, as the header tells it; 0 while there are none. */
  readonly bytesPerSecond: number;
}

export function ActivityLegend({ activity, bytesPerSecond }: ActivityLegendProps) {
  const { words, formats } = useLanguage();
  return (
    <p className={css.legend}>
      <span className={classes(legend.key, css.throughput)}>
        {words.glance.throughput}{' '}
        <bdi>{formats.speed(bytesPerSecond > 0 ? bytesPerSecond : (activity.octets.at(-1) ?? 0))}</bdi>
      </span>
      <span className={classes(legend.key, css.requests)}>
        {words.glance.requests} <bdi>{words.glance.perSecond(formats.number(activity.requests.at(-1) ?? 0))}</bdi>
      </span>
    </p>
  );
}
