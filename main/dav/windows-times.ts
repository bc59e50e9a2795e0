/**
 * What Windows says of a file behind putting it: its times and attributes. They are taken, since it would call the whole copy
 * failed otherwise; the time of the last change is the file's from then on, the others nobody would ask for again.
 */
import { parseHttpDate } from '../http/date.ts';
import type { PropertyChange } from './dead-properties.ts';
import type { XmlName } from './xml-reader.ts';

const NAMESPACE = 'urn:schemas-microsoft-com:';

export function isWindowsProperty({ namespace, name }: XmlName): boolean {
  return namespace === NAMESPACE && name.startsWith('Win32');
}

/** Milliseconds since 1970; undefined when it is not said, or is no date. */
export function modifiedOf(changes: readonly PropertyChange[]): number | undefined {
  for (const change of changes) {
    if (change.kind !== 'set' || !isWindowsProperty(change.property)) continue;
    if (change.property.name === 'Win32LastModifiedTime') return parseHttpDate(change.property.value.trim());
  }
  return undefined;
}
