/** When things happened in an exchange, from the accepted connection to the end. */
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { classes } from '../ui/classes.ts';
import legend from '../ui/legend.module.css';
import { useLanguage } from '../words/use-language.tsx';
import css from './exchange-timeline.module.css';

export interface ExchangeTimelineProps {
  readonly entry: AccessLogEntry;
  /** undefined while it is not known. */
  readonly acceptedAt: number | undefined;
}

export function ExchangeTimeline({ entry, acceptedAt }: ExchangeTimelineProps) {
  const { words, formats } = useLanguage();
  const { time, firstByteMs, durationMs } = entry;
  const sending = Math.max(0, durationMs - firstByteMs);
  // Shares of one line: growing factors that add up to less than 1 would leave a part of it empty.
  const whole = Math.max(firstByteMs + sending, Number.MIN_VALUE);
  return (
    <section className={css.timeline}>
      <h3>{words.details.timing}</h3>
      <div className={css.bar} aria-hidden="true">
        <span className={css.waiting} style={{ flexGrow: firstByteMs / whole }} />
        <span className={css.sending} style={{ flexGrow: sending / whole }} />
      </div>
      <p className={css.phases}>
        <span className={classes(legend.key, css.waitingName)}>
          {words.details.waitingPhase} {formats.duration(firstByteMs)}
        </span>
        <span className={classes(legend.key, css.sendingName)}>
          {words.details.sendingPhase} {formats.duration(sending)}
        </span>
      </p>
      <dl className={css.moments}>
        {acceptedAt !== undefined && <Moment name={words.details.accepted} value={formats.timeOfDay(acceptedAt)} />}
        <Moment name={words.details.requestArrived} value={formats.timeOfDay(time)} />
        <Moment name={words.details.firstByte} value={words.details.after(formats.duration(firstByteMs))} />
        <Moment name={words.details.ended} value={words.details.after(formats.duration(durationMs))} />
      </dl>
    </section>
  );
}

function Moment({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
