/** The visitors who are shut out, and the way back for them. There is no button while there are none. */
import { Ban } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './blocked-visitors.module.css';

export function BlockedVisitors({ share }: { readonly share: ShareState }) {
  const { words, formats } = useLanguage();
  const { bridge, run } = useServices();
  const { blocked } = share;
  if (blocked.length === 0) return undefined;
  const label = words.visitors.blocked(formats.counted(blocked.length));
  return (
    <Popover
      label={label}
      panelLabel={words.visitors.blockedTitle}
      trigger={
        <>
          <Ban size={14} />
          <span className={css.words}>{label}</span>
          <span className={css.number}>{formats.number(blocked.length)}</span>
        </>
      }
      triggerClass={css.trigger}
      align="start"
    >
      {(close) => (
        <ul className={css.list} aria-label={words.visitors.blockedTitle}>
          {blocked.map(({ address, since, attempts, until }) => (
            <li key={`${address} ${until === undefined}`}>
              <div className={css.who}>
                <bdi>{address}</bdi>
                <span className={css.since}>
                  {words.common.beside([
                    until === undefined
                      ? words.visitors.since(formats.dayAndTime(since))
                      : words.visitors.until(formats.minuteOfDay(until)),
                    ...(attempts > 0 ? [words.visitors.attempts(formats.counted(attempts))] : []),
                  ])}
                </span>
              </div>
              <Button
                label={words.visitors.unblockVisitor(address)}
                onPress={() => {
                  // The last one takes the list along.
                  if (blocked.length === 1) close();
                  run(bridge.unblock(share.id, address));
                }}
              >
                {words.visitors.unblock}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
