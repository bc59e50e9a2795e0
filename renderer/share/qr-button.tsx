/** Opens the QR code of an address, large enough for a phone across the desk. */
import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './qr-button.module.css';
import { drawQrCode } from './qr-code.ts';

export interface QrButtonProps {
  /** The shared folder's name. */
  readonly name: string;
  readonly url: string;
}

export function QrButton({ name, url }: QrButtonProps) {
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={words.share.showQrCode} icon={QrCode} onPress={() => setIsOpen(true)} />
      {isOpen && (
        <Dialog title={words.share.qrTitle(name)} onClose={() => setIsOpen(false)}>
          <QrCard url={url} />
        </Dialog>
      )}
    </>
  );
}

function QrCard({ url }: { readonly url: string }) {
  const { words } = useLanguage();
  const { size, path } = drawQrCode(url);
  return (
    <div className={css.card}>
      <svg className={css.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.share.qrLabel(url)}>
        <path d={path} />
      </svg>
      <div className={css.line}>
        <bdi className={css.url} dir="ltr">
          {url}
        </bdi>
        <CopyButton text={url} label={words.share.copyAddress} confirmation={words.share.addressCopied} kind="icon" />
      </div>
      <p className={css.hint}>{words.share.qrHint}</p>
    </div>
  );
}
