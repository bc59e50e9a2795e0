/** Transfers that run, and for a while those that ended. There is no section while there are none. */
import { useId } from 'react';
import { isOver } from '../../main/access-log/download.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import { ReceivedList } from '../receiving/received-list.tsx';
import type { TransferStore } from '../session/transfer-store.ts';
import { Button } from '../ui/button.tsx';
import card from '../ui/card.module.css';
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import { namesOfDownloads } from './download-names.ts';
import { DownloadRow } from './download-row.tsx';
import css from './transfer-section.module.css';

export interface TransferSectionProps {
  readonly share: ShareState;
  readonly store: TransferStore;
}

export function TransferSection({ share, store }: TransferSectionProps) {
  const { words, formats } = useLanguage();
  const titleId = useId();
  // What has arrived is in a list of its own.
  const downloads = useStore(store.state).downloads.filter((one) => !isOver(one) || one.upload?.keptAs === undefined);
  if (downloads.length === 0 && share.received.length === 0) return undefined;
  const names = namesOfDownloads(downloads, (path, time) => words.common.noted(path, formats.timeOfDay(time)));
  const running = downloads.filter((download) => !isOver(download)).length;
  return (
    <section className={classes(card.card, css.section)} aria-labelledby={titleId}>
      <div className={css.head}>
        <h2 id={titleId}>
          {words.transfers.title} {running > 0 && <span className={css.count}>{formats.number(running)}</span>}
        </h2>
        {running < downloads.length && (
          <Button kind="quiet" onPress={() => store.clearFinished()}>
            {words.transfers.clearFinished}
          </Button>
        )}
      </div>
      <div className={css.lists}>
        <ul>
          {downloads.map((download) => (
            <DownloadRow
              key={download.key}
              share={share}
              download={download}
              name={names.get(download.key) ?? download.target}
            />
          ))}
        </ul>
        {share.received.length > 0 && <ReceivedList share={share} />}
      </div>
    </section>
  );
}
