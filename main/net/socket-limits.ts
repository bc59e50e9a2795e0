/** How many connections there may be. */

/** Connections in all, where the system lets this process have as many. */
export const MAX_CONNECTIONS = 20_000;

export interface SocketServerLimits {
  readonly maxConnections: number;
  readonly maxConnectionsPerVisitor: number;
}

/** One visitor's part of them: there is room for others before anything has to be let go for them. */
export const PART_OF_ONE_VISITOR = 1 / 2;
