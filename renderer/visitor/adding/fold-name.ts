/** As disks compare names that take case and composition as one. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
