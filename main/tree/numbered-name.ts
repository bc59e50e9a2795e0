/** Names for further files, `photo (2).jpg`, and names that are shortened to what file systems take. */

/** Octets of a name that file systems have room for. */
const MAX_NAME_BYTES = 255;

/** Octets of an ending that is kept when the rest is shortened. */
const MAX_ENDING_BYTES = 32;

/** The name for a further file: `photo (2).jpg`. @param number from 2 */
export function numberedName(name: string, number: number): string {
  return fitName(name, ` (${number})`);
}

/** Shortened where it has to be, before what follows: whole characters, and nothing that would have to be refused. */
export function fitName(name: string, inserted = ''): string {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  const room = MAX_NAME_BYTES - Buffer.byteLength(inserted + ending);
  if (Buffer.byteLength(stem) <= room) return stem + inserted + ending;
  let fitting = '';
  let bytes = 0;
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    fitting += character;
  }
  return (fitting.replace(/[. ]+$/, '') || '_') + inserted + ending;
}

/** With its dot: `.jpg`, `.tar.gz`; empty where there is none. */
function endingOf(name: string): string {
  const ending = /[^.](\.tar)?(\.[^. ]+)$/i.exec(name);
  const text = ending ? (ending[1] ?? '') + (ending[2] ?? '') : '';
  return Buffer.byteLength(text) <= MAX_ENDING_BYTES ? text : '';
}
