/** Shows where a share is as a QR code, to whoever sits at the terminal: once for each address. */
import type { ShareAddress } from '../share/status.ts';
import type { TerminalFacts } from './qr-lines.ts';
import { drawQrLines } from './qr-lines.ts';

/** A place for lines, and the terminal behind it; undefined when it is none. */
export interface QrPlace {
  readonly terminal: TerminalFacts | undefined;
  readonly write: (line: string) => void;
}

export class QrDisplay {
  readonly #places: () => readonly QrPlace[];
  #shown = '';

  /** `places` in the order in which they are liked; the first that is a terminal is taken. */
  constructor(places: () => readonly QrPlace[]) {
    this.#places = places;
  }

  /** An address of this computer only is no use to a camera. */
  show({ url, kind }: ShareAddress): void {
    if (kind === 'loopback' || url === this.#shown) return;
    this.#shown = url;
    const place = this.#places().find(({ terminal }) => terminal !== undefined);
    if (place?.terminal === undefined) return;
    for (const line of drawQrLines(url, place.terminal)) place.write(line);
  }
}
