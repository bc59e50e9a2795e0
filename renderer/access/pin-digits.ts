/** Digits of a PIN are told three by three. */
export function inGroups(pin: string): string {
  return pin.replace(/\d{3}(?=\d)/g, '$& ');
}
