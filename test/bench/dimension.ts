/** What one row of the bench is: how it is asked for, of which server, and in which phase of a run. */

/** How a server is set up for a row. A server that can't be set up so is left out there. */
export type Setup =
  /** Files, a log, and nothing else. */
  | 'open'
  /** The same by https, also by HTTP/2. */
  | 'secured'
  /** Whoever comes may add files and change them. */
  | 'receiving'
  /** Whoever comes has to know a password. */
  | 'password'
  /** Two workers, or two shares of the same folder. */
  | 'two-workers';

/** Rows that are measured by turns, with all of their servers running; one phase after the other. */
export type Phase = 'plain' | 'secured' | 'receiving' | 'password' | 'cores';

export const PHASES: readonly Phase[] = ['plain', 'secured', 'receiving', 'password', 'cores'];

export const PHASE_TITLES: Readonly<Record<Phase, string>> = {
  plain: 'By http',
  secured: 'By https and HTTP/2',
  receiving: 'What is received, and WebDAV',
  password: 'Behind a password',
  cores: 'One worker and two',
};

/** How a request is made: each but the first differs from a plain GET on a kept connection in one thing. */
export type RequestStyle = 'keep-alive' | 'close' | 'pipelined' | 'revalidate' | 'range' | 'basic' | 'cookie';

/** What can be asked of a server; `clients` are programs that ask at the same time, one when left out. */
type Asked =
  | {
      readonly kind: 'requests';
      readonly file: string;
      readonly bytes: number;
      readonly connections: number;
      readonly style: RequestStyle;
      readonly clients?: number;
    }
  | {
      readonly kind: 'streams';
      readonly file: string;
      readonly bytes: number;
      readonly connections: number;
      /** Requests at a time on each connection. */
      readonly streams: number;
    }
  | {
      readonly kind: 'transfer';
      readonly file: string;
      readonly bytes: number;
      readonly readers: number;
      readonly version?: 'http2';
    }
  | { readonly kind: 'handshakes'; readonly style: 'full' | 'resumed'; readonly clients: number }
  | { readonly kind: 'upload'; readonly style: 'whole' | 'pieces'; readonly bytes: number }
  | { readonly kind: 'uploads'; readonly files: number; readonly bytes: number; readonly clients: number }
  | { readonly kind: 'listing'; readonly entries: number }
  | { readonly kind: 'propfind'; readonly entries: number }
  | { readonly kind: 'idle' };

export type Dimension = Asked & {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly setup: Setup;
};

export type DimensionKind = Dimension['kind'];

export type DimensionOf<Kind extends DimensionKind> = Extract<Dimension, { kind: Kind }>;
