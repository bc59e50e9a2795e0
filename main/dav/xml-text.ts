/** Writes XML 1.0: texts, and tags that mean the same wherever they are put. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML 1.0 §2.2 has no place for, escaped or not: a name on a disk may hold it. */
const UNSPEAKABLE = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]|\p{Cs}/gu;

/** For content and for values of attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(UNSPEAKABLE, '\ufffd').replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** A start tag as it was read. */
export interface ReadTag {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, ReadAttribute>>;
}

interface ReadAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  readonly value: string;
}

/** Prefixes that mean what they mean without being declared. */
const GIVEN_PREFIXES = new Set(['xml', 'xmlns']);

/** Its tags with the prefixes that it was written with (RFC 4918 §4.4), and all that they need to be understood. */
export function openTag({ prefix, uri, name, attributes }: ReadTag): { readonly start: string; readonly end: string } {
  const all = Object.values(attributes);
  const declared = new Map([[prefix, uri]]);
  for (const attribute of all) if (attribute.prefix !== '') declared.set(attribute.prefix, attribute.uri);
  for (const attribute of all) {
    // What is declared here may be used in a text.
    if (attribute.prefix === 'xmlns' && attribute.name.startsWith('xmlns:')) {
      declared.set(attribute.name.slice('xmlns:'.length), attribute.value);
    }
  }
  const declarations = [...declared].filter(([declaredPrefix]) => !GIVEN_PREFIXES.has(declaredPrefix));
  const lines = [
    ...declarations.map(([name, value]) => ` ${name === '' ? 'xmlns' : `xmlns:${name}`}="${escapeXml(value)}"`),
    ...all.filter(isOwn).map((attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`),
  ];
  return { start: `<${name}${lines.join('')}>`, end: `</${name}>` };
}

/** No declaration of a namespace. */
function isOwn({ name }: ReadAttribute): boolean {
  return name !== 'xmlns' && !name.startsWith('xmlns:');
}

/** Whoever reads it again would see spaces (XML 1.0 §3.3.3). */
function escapeAttribute(value: string): string {
  return escapeXml(value).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
