/** Names of properties (RFC 4918 §4), and how they are written. */
import type { XmlName } from './xml-reader.ts';
import { escapeXml } from './xml-text.ts';

export const DAV_NAMESPACE = 'DAV:';

/** A property with what stands in it; text that is XML already. */
export interface PropertyValue extends XmlName {
  readonly value: string;
  /** `xml:lang`, kept with the property (RFC 4918 §4.3). */
  readonly language?: string | undefined;
}

/** The same for the same name (James Clark's notation). */
export function nameKey({ namespace, name }: XmlName): string {
  return `{${namespace}}${name}`;
}

/** The element of one property: around what stands in it, or empty when nothing does. */
export interface PropertyElement {
  readonly start: string;
  readonly end: string;
  readonly empty: string;
}

/** `D` stands for DAV's namespace around it. */
export function elementOf({ language, ...property }: XmlName & Pick<PropertyValue, 'language'>): PropertyElement {
  const [tag, declaration] = qualify(property);
  const start = tag + declaration + (language === undefined ? '' : ` xml:lang="${escapeXml(language)}"`);
  return { start: `<${start}>`, end: `</${tag}>`, empty: `<${start}/>` };
}

export function formatElement({ start, end, empty }: PropertyElement, value: string): string {
  return value === '' ? empty : start + value + end;
}

export function formatProperty(property: PropertyValue): string {
  return formatElement(elementOf(property), property.value);
}

/** A name as it is written here, and what declares its prefix. */
function qualify({ namespace, name }: XmlName): readonly [tag: string, declaration: string] {
  if (namespace === DAV_NAMESPACE) return [`D:${name}`, ''];
  return namespace === '' ? [name, ' xmlns=""'] : [`P:${name}`, ` xmlns:P="${escapeXml(namespace)}"`];
}
