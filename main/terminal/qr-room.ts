/** Whether a terminal has room for a QR code, and how much light it can have around it. */
import type { TerminalFacts } from './terminal-facts.ts';

/** Light modules around the code (ISO/IEC 18004), and the least that cameras make do with. */
const QUIET_ZONES = [4, 2] as const;

/** @param modules of the code, in a row
 * @returns light modules on each side; undefined where it has no room */
export function quietZoneFor(modules: number, terminal: TerminalFacts): number | undefined {
  return QUIET_ZONES.find((quiet) => hasRoom(modules + 2 * quiet, terminal));
}

function hasRoom(size: number, { columns, lines, showsBlocks }: TerminalFacts): boolean {
  // One line is for the address above it.
  return showsBlocks ? size <= columns && Math.ceil(size / 2) < lines : 2 * size <= columns && size < lines;
}
