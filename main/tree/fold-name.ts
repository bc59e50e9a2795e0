/** The systems that ignore case and composition take names with the same folded form for one. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}
