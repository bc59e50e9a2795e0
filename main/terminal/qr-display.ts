/** Shows where a share is as a QR code, to whoever sits at the terminal: once for each address. */
import type { ShareAddress } from '../share/share-status.ts';
import { drawQrLines } from './draw-qr.ts';
import type { TerminalFacts } from './terminal-facts.ts';
import { terminalWords } from './terminal-words.ts';

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

  /** Whether there is anywhere to show it. */
  get hasPlace(): boolean {
    return this.#places().some(({ terminal }) => terminal !== undefined);
  }

  /** An address of this computer only is no use to a camera. @param code what follows the address in the code alone */
  show({ url, kind }: ShareAddress, code = ''): void {
    if (kind === 'loopback' || url === this.#shown) return;
    this.#shown = url;
    const place = this.#places().find(({ terminal }) => terminal !== undefined);
    if (place?.terminal === undefined) return;
    const lines = drawQrLines(url + code, place.terminal);
    for (const line of lines) place.write(line);
    if (code !== '' && lines.length > 0) place.write(terminalWords().sharing.codeOpens);
  }
}
