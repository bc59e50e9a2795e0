/** The code of an address, with the address itself. */
import { CopyButton } from '../clipboard/copy-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './qr-card.module.css';
import { QrDrawing } from './qr-drawing.tsx';

export interface QrCardProps {
  /** To be read and copied. */
  readonly url: string;
  /** What the code holds, where that is another. */
  readonly scanned?: string;
  readonly note?: string | undefined;
}

export function QrCard({ url, scanned = url, note }: QrCardProps) {
  const { words } = useLanguage();
  return (
    <div className={css.card}>
      <QrDrawing url={scanned} label={words.share.qrLabel(url)} className={css.code} />
      <div className={css.line}>
        <bdi className={css.url} dir="ltr">
          {url}
        </bdi>
        <CopyButton text={url} label={words.share.copyAddress} confirmation={words.share.addressCopied} kind="icon" />
      </div>
      {note !== undefined && <p className={css.note}>{note}</p>}
      <p className={css.hint}>{words.share.qrHint}</p>
    </div>
  );
}
