/** Opens the QR code of an address, large enough for a phone across the desk. */
import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../clipboard/copy-button.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './qr-dialog.module.css';
import { QrDrawing } from './qr-drawing.tsx';

export interface QrButtonProps {
  /** The shared folder's name. */
  readonly name: string;
  readonly url: string;
  /** `wide` has a word where there is room, `icon` only the icon. */
  readonly kind: 'wide' | 'icon';
}

export function QrButton({ name, url, kind }: QrButtonProps) {
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {kind === 'wide' ? (
        <Button kind="quiet" icon={QrCode} label={words.share.showQrCode} onPress={() => setIsOpen(true)}>
          <span>{words.share.qrCode}</span>
        </Button>
      ) : (
        <IconButton label={`${words.share.showQrCode}: ${url}`} icon={QrCode} onPress={() => setIsOpen(true)} />
      )}
      {isOpen && (
        <Dialog title={words.share.qrTitle(name)} onClose={() => setIsOpen(false)}>
          <QrCard url={url} />
        </Dialog>
      )}
    </>
  );
}

/** The code of an address, with the address itself. */
export function QrCard({ url }: { readonly url: string }) {
  const { words } = useLanguage();
  return (
    <div className={css.card}>
      <QrDrawing url={url} className={css.code} />
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
