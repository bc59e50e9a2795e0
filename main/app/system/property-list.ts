/** Apple's property lists, written as XML (the document type `PLIST 1.0`). */

export type PropertyListValue =
  | string
  | number
  | boolean
  | readonly PropertyListValue[]
  | { readonly [key: string]: PropertyListValue };

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

/** Numbers must be whole, and texts free of control characters other than tabs and line feeds: XML has no way to write them. */
export function formatPropertyList(value: PropertyListValue): string {
  return `${HEAD}${formatValue(value, '')}\n</plist>\n`;
}

function formatValue(value: PropertyListValue, indent: string): string {
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  const deeper = `${indent}\t`;
  if (isList(value))
    return formatElement(
      'array',
      indent,
      value.map((item) => formatValue(item, deeper)),
    );
  const members = Object.entries(value).flatMap(([key, member]) => [
    `${deeper}<key>${escapeXml(key)}</key>`,
    formatValue(member, deeper),
  ]);
  return formatElement('dict', indent, members);
}

function formatElement(name: 'array' | 'dict', indent: string, lines: readonly string[]): string {
  if (lines.length === 0) return `${indent}<${name}/>`;
  return [`${indent}<${name}>`, ...lines, `${indent}</${name}>`].join('\n');
}

/** `Array.isArray` does not tell read-only lists from objects. */
function isList(value: PropertyListValue): value is readonly PropertyListValue[] {
  return Array.isArray(value);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
