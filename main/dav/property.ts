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

/** An element of one property, empty when nothing stands in it. `D` stands for DAV's namespace around it. */
export function formatProperty({ namespace, name, value, language }: PropertyValue): string {
  const [tag, declaration] = qualify({ namespace, name });
  const start = tag + declaration + (language === undefined ? '' : ` xml:lang="${escapeXml(language)}"`);
  return value === '' ? `<${start}/>` : `<${start}>${value}</${tag}>`;
}

/** A name as it is written here, and what declares its prefix. */
function qualify({ namespace, name }: XmlName): readonly [tag: string, declaration: string] {
  if (namespace === DAV_NAMESPACE) return [`D:${name}`, ''];
  return namespace === '' ? [name, ' xmlns=""'] : [`P:${name}`, ` xmlns:P="${escapeXml(namespace)}"`];
}
