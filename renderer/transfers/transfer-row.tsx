/** One transfer: who gets what, how far it is, and how it ended. */
import { CircleCheck, CircleSlash, Unplug } from 'lucide-react';
import { memo } from 'react';
import type { Transfer } from '../../main/access-log/transfer.ts';
import type { ShareId } from '../../main/ipc/contract.ts';
import { readableTarget } from '../log/readable-target.ts';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { TransferBar } from './transfer-bar.tsx';
import { fileNameOf, measureProgress } from './transfer-progress.ts';
import css from './transfer-row.module.css';
import { describeTransfer } from './transfer-text.ts';

export interface TransferRowProps {
  readonly share: ShareId;
  readonly transfer: Transfer;
}

export const TransferRow = memo(function TransferRow({ share, transfer }: TransferRowProps) {
  const language = useLanguage();
  const { words } = language;
  const { bridge, run } = useServices();
  const target = readableTarget(transfer.target);
  const file = fileNameOf(target);
  const progress = measureProgress(transfer);
  const { main, aside } = describeTransfer(transfer, progress, language);
  return (
    <li className={css.row} data-ending={transfer.ending}>
      <div className={css.who}>
        <bdi className={css.file} title={target}>
          {file}
        </bdi>
        <bdi className={css.visitor}>{transfer.visitor}</bdi>
      </div>
      <TransferBar
        progress={progress}
        ending={transfer.ending}
        label={words.transfers.progress(file, transfer.visitor)}
      />
      <p className={css.main}>
        {transfer.ending !== undefined && <EndingIcon ending={transfer.ending} />}
        {main}
      </p>
      <p className={css.aside}>{aside}</p>
      <div className={css.actions}>
        {transfer.ending === undefined && (
          <Button
            kind="quiet"
            icon={Unplug}
            label={words.transfers.disconnectVisitor(transfer.visitor, file)}
            onPress={() => run(bridge.disconnect(share, transfer.connection))}
          >
            {words.transfers.disconnect}
          </Button>
        )}
      </div>
    </li>
  );
});

function EndingIcon({ ending }: { readonly ending: NonNullable<Transfer['ending']> }) {
  return ending === 'complete' ? (
    <CircleCheck size={16} className={css.complete} />
  ) : (
    <CircleSlash size={16} className={css.incomplete} />
  );
}
