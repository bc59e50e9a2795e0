/** The QR code of an address, as large as its place. */
import { classes } from '../ui/classes.ts';
import { useLanguage } from '../words/use-language.tsx';
import { drawQrCode } from './qr-code.ts';
import css from './qr-drawing.module.css';

export interface QrDrawingProps {
  readonly url: string;
  /** What is said of it, where the address itself is nothing to read out. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

export function QrDrawing({ url, label, className }: QrDrawingProps) {
  const { words } = useLanguage();
  const { size, path } = drawQrCode(url);
  return (
    <svg
      className={classes(css.code, className)}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label ?? words.share.qrLabel(url)}
    >
      <path d={path} />
    </svg>
  );
}
