/** Where the octets of one response go: a socket, or a stream of a connection that carries several. */

export interface Outlet {
  /** Calls back when the system has taken all of it, or with an error when not. */
  write(octets: Uint8Array, taken: (error?: Error | null) => void): unknown;
  write(octets: Uint8Array): unknown;
  write(text: string, encoding: 'latin1', taken: (error?: Error | null) => void): unknown;
  write(text: string, encoding: 'latin1'): unknown;
  /** What is written from here on goes together, with `uncork`. */
  cork(): void;
  uncork(): void;
}

/** Where octets come from, as far as that can be made to wait. */
export interface Inlet {
  pause(): unknown;
  resume(): unknown;
}
