/** A stream as whoever sends a body writes to it: in pieces between which other streams of the connection have their turn. */
import type { ServerHttp2Stream } from 'node:http2';
import type { Outlet } from '../serving/outlet.ts';
import { MAX_WRITTEN_BYTES } from './limits.ts';
import type { SessionWrites } from './session-writes.ts';

type Taken = (error?: Error | null) => void;

export class StreamOutlet implements Outlet {
  /** @param writes of all streams of the connection */
  constructor(
    private readonly stream: ServerHttp2Stream,
    private readonly writes: SessionWrites,
  ) {}

  write(octets: Uint8Array | string, ...rest: readonly ('latin1' | Taken | undefined)[]): void {
    const taken = rest.find((value): value is Taken => typeof value === 'function') ?? (() => undefined);
    this.#write(typeof octets === 'string' ? Buffer.from(octets, 'latin1') : octets, taken);
  }

  /** The last octets, and the end of the stream with them. */
  end(octets: Uint8Array, taken: Taken): void {
    if (this.stream.destroyed || this.stream.writableEnded) taken(new Error('The stream is gone'));
    else this.stream.end(octets, taken);
  }

  cork(): void {
    // Frames go together by themselves.
  }

  uncork(): void {
    // As above.
  }

  #write(octets: Uint8Array, taken: Taken): void {
    const piece = octets.subarray(0, MAX_WRITTEN_BYTES);
    this.writes.add(piece.byteLength, (over) => {
      this.#hand(piece, (error) => {
        over();
        if (error || octets.byteLength <= MAX_WRITTEN_BYTES) taken(error);
        else this.#write(octets.subarray(MAX_WRITTEN_BYTES), taken);
      });
    });
  }

  #hand(piece: Uint8Array, taken: Taken): void {
    if (this.stream.destroyed || this.stream.writableEnded) taken(new Error('The stream is gone'));
    else this.stream.write(piece, taken);
  }
}
