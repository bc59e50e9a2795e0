/** One download: who gets what, how far it is, and how it ended. */
import { ArrowDownToLine, CircleCheck, CircleSlash, Unplug } from 'lucide-react';
import { memo } from 'react';
import type { Download } from '../../main/access-log/download.ts';
import { pathOfDownload } from '../../main/access-log/download.ts';
import { fileNameOf, measureProgress } from '../../main/access-log/download-progress.ts';
import type { Ending } from '../../main/access-log/log-entry.ts';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { BlockButton } from '../blocking/block-button.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Name } from '../ui/name.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { DownloadBar } from './download-bar.tsx';
import css from './download-row.module.css';
import { describeDownload } from './download-text.ts';

export interface DownloadRowProps {
  readonly share: ShareState;
  readonly download: Download;
  /** What it is called where it is read aloud: like no other download of this visitor. */
  readonly name: string;
}

export const DownloadRow = memo(function DownloadRow({ share, download, name }: DownloadRowProps) {
  const language = useLanguage();
  const { words } = language;
  const target = pathOfDownload(download);
  const file = fileNameOf(target);
  const progress = measureProgress(download);
  const { main, aside } = describeDownload(download, progress, language);
  return (
    <li className={css.row} data-ending={progress.ending}>
      <div className={css.who}>
        {download.upload !== undefined && <ArrowDownToLine size={16} className={css.incoming} aria-hidden="true" />}
        <Name className={css.file} title={target}>
          {file}
        </Name>
        <Name className={css.visitor}>{download.visitor}</Name>
      </div>
      <DownloadBar
        progress={progress}
        label={
          download.upload === undefined
            ? words.transfers.progress(name, download.visitor)
            : words.receiving.progress(name, download.visitor)
        }
      />
      <p className={css.main}>
        {progress.ending !== undefined && <EndingIcon ending={progress.ending} />}
        <bdi>{main}</bdi>
      </p>
      <p className={css.aside}>
        <bdi>{aside}</bdi>
      </p>
      <div className={css.actions}>
        <div className={classes(progress.ending !== undefined && css.over)}>
          <Disconnect share={share} download={download} name={name} />
        </div>
        <BlockButton
          share={share}
          visitor={download.visitor}
          kind="icon"
          label={words.visitors.blockOf(download.visitor, name)}
        />
      </div>
    </li>
  );
});

function Disconnect({ share, download, name }: DownloadRowProps) {
  const { words } = useLanguage();
  const { bridge, run } = useServices();
  const disconnect = (): void => {
    const { visitor, running } = download;
    for (const { connection, exchange } of running)
      run(bridge.commandShare(share.id, { kind: 'disconnect', connection, exchange, visitor }));
  };
  return (
    <Button
      kind="quiet"
      icon={Unplug}
      label={words.transfers.disconnectVisitor(download.visitor, name)}
      onPress={disconnect}
    >
      {words.transfers.disconnect}
    </Button>
  );
}

function EndingIcon({ ending }: { readonly ending: Ending }) {
  return ending === 'complete' ? (
    <CircleCheck size={16} className={css.complete} />
  ) : (
    <CircleSlash size={16} className={css.incomplete} />
  );
}
