/** Which way leads on where a language is written from right to left. */

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

export function isFromRightToLeft(): boolean {
  return document.dir === 'rtl';
}

/** The key that means the same from left to right. */
export function keyFromLeftToRight(key: string): string {
  return isFromRightToLeft() ? (MIRRORED[key] ?? key) : key;
}
