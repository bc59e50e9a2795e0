/** A QR code as one SVG path: each dark module is a unit square. */
import createQrCode from 'qrcode-generator';

/** Light modules around the code, without which cameras don't find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export interface QrDrawing {
  /** Width and height, quiet zone included. */
  readonly size: number;
  /** SVG path data of all dark modules. */
  readonly path: string;
}

export function drawQrCode(text: string): QrDrawing {
  const code = createQrCode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const rows = Array.from({ length: modules }, (_, row) => drawRow(row, modules, (column) => code.isDark(row, column)));
  return { size: modules + 2 * QUIET_ZONE, path: rows.join('') };
}

/** Runs of dark modules as rectangles, so that no seam shows between neighbours. */
function drawRow(row: number, modules: number, isDark: (column: number) => boolean): string {
  let path = '';
  let start: number | undefined;
  for (let column = 0; column <= modules; column += 1) {
    const dark = column < modules && isDark(column);
    if (dark) start ??= column;
    else if (start !== undefined) {
      const width = column - start;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
      start = undefined;
    }
  }
  return path;
}
