/** At a glance: the last minutes, and what the log comes to. Folded away it is one button in the header. */
import { Table2 } from 'lucide-react';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import type { LogModel } from '../log/log-model.ts';
import type { ShareSession } from '../session/share-session.ts';
import { useServices } from '../state/services.tsx';
import { useTally } from '../state/use-tally.ts';
import card from '../ui/card.module.css';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { ActivityChart } from './activity-chart.tsx';
import { ActivityLegend } from './activity-legend.tsx';
import { ActivityTable } from './activity-table.tsx';
import { GlanceLists } from './glance-lists.tsx';
import css from './glance-section.module.css';
import { useGlanceOpen } from './use-glance-open.ts';

/** How often it is drawn anew while it is open. */
const REFRESH_MS = 1_000;

export interface GlanceSectionProps {
  readonly share: ShareState;
  readonly session: ShareSession;
  /** Whether there has been anything to look at. */
  readonly hasCome: boolean;
}

export function GlanceSection({ hasCome, ...props }: GlanceSectionProps) {
  const { isOpen } = useGlanceOpen(hasCome);
  return isOpen ? <OpenGlance {...props} /> : undefined;
}

function OpenGlance({ share, session }: Omit<GlanceSectionProps, 'hasCome'>) {
  const { model, glance, transfers } = session;
  const { words } = useLanguage();
  const { view } = useServices();
  const { isGlanceTable } = useStore(view.value);
  const { bytesPerSecond } = useStore(transfers.state);
  const titleId = useId();
  const now = useSeconds();
  useHasEntries(model);
  const activity = glance.minutes.read(now);
  return (
    <section className={classes(card.card, css.section)} aria-labelledby={titleId}>
      <div className={css.head}>
        <h2 id={titleId}>{words.glance.title}</h2>
        <Totals share={share} />
      </div>
      <div className={css.body}>
        <div className={css.activity}>
          <div className={css.activityHead}>
            <h3>{words.glance.lastMinutes}</h3>
            {!isGlanceTable && <ActivityLegend activity={activity} bytesPerSecond={bytesPerSecond} />}
            <IconButton
              label={words.glance.asTable}
              icon={Table2}
              isPressed={isGlanceTable}
              kind="small"
              className={css.switch}
              onPress={() => view.change({ isGlanceTable: !isGlanceTable })}
            />
          </div>
          {isGlanceTable ? <ActivityTable activity={activity} /> : <ActivityChart activity={activity} />}
        </div>
        <GlanceLists glance={glance} now={now} />
      </div>
    </section>
  );
}

function Totals({ share }: Pick<GlanceSectionProps, 'share'>) {
  const { words, formats } = useLanguage();
  const { requests, contentBytes, visitors, errors, incomplete } = useTally(share).totals;
  return (
    <p className={css.totals} title={words.glance.totalsSince}>
      <span>{words.log.total(formats.counted(requests))}</span>
      <bdi>{formats.bytes(contentBytes)}</bdi>
      <span>{words.glance.visitors(formats.counted(visitors))}</span>
      <span className={classes(errors > 0 && css.errors)}>{words.glance.errors(formats.counted(errors))}</span>
      <span>{words.glance.incomplete(formats.counted(incomplete))}</span>
    </p>
  );
}

/** The time, once a second. */
function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** Draws at once when the first entries come, or the last ones go: a second is long to look at the wrong thing. */
function useHasEntries({ snapshot }: LogModel): void {
  useSyncExternalStore(snapshot.subscribe, () => snapshot.get().total > 0);
}
