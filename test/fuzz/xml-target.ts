/**
 * Fuzzes the XML that comes with WebDAV's requests: whatever the octets, they are refused with 400 or read within bounds, at a
 * cost that has to do with their number; and what is kept of them means the same when it is read again.
 */
import { parseAskedProperties } from '../../main/dav/asked-properties.ts';
import type { XmlElement } from '../../main/dav/xml-reader.ts';
import { readXml } from '../../main/dav/xml-reader.ts';
import { HttpError } from '../../main/http/http-error.ts';
import type { FuzzTarget } from './target.ts';

/** As of xml-body.ts: longer ones are not read. Octets. */
const MAX_INPUT = 64 * 1024;
/** What is kept of them together, in characters: more than xml-reader.ts says, which counts its own way. */
const MAX_KEPT = 1024 * 1024;
/** Processor time for one of them, in milliseconds: hundreds of times of what it takes. */
const MAX_CPU_MS = 2_000;

const DECLARED = '<?xml version="1.0" encoding="utf-8"?>';

const SEEDS: readonly string[] = [
  `${DECLARED}<D:propfind xmlns:D="DAV:"><D:allprop/></D:propfind>`,
  '<propfind xmlns="DAV:"><prop><getetag/><x xmlns="urn:y"/><z xmlns=""/></prop></propfind>',
  '<D:propfind xmlns:D="DAV:"><D:propname/></D:propfind>',
  '<D:propertyupdate xmlns:D="DAV:" xmlns:Z="urn:z"><D:set><D:prop><Z:a xml:lang="en">1 &lt; 2<Z:b Z:c="d"/></Z:a></D:prop></D:set><D:remove><D:prop><Z:e/></D:prop></D:remove></D:propertyupdate>',
  '<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner><D:href>x</D:href></D:owner></D:lockinfo>',
  '<a><![CDATA[<&>]]><!-- - --><?p i?>&#x1f600;&quot;</a>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  `<p:a xmlns:p="${'u'.repeat(500)}">${'<p:b/>'.repeat(100)}</p:a>`,
  '<a>'.repeat(40),
];

const DICTIONARY: readonly string[] = [
  ...['<', '>', '/>', '</', '&', ';', '"', "'", '=', ':', ' ', '\0', '\ufeff', '\xff', '\xfe'],
  ...['<!DOCTYPE ', '<!ENTITY ', 'SYSTEM "', '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', DECLARED],
  ...[
    '&lt;',
    '&#0;',
    '&#x110000;',
    '&#xd800;',
    '&x;',
    'xmlns',
    'xmlns:p="u"',
    'xmlns=""',
    'xml:lang="en"',
    'xmlns:xml="u"',
  ],
  ...['<a>', '</a>', '<p:b/>', 'DAV:', 'propfind', 'prop', 'allprop', 'propname', 'include', 'encoding="utf-16"'],
];

export const XML_TARGET: FuzzTarget = {
  name: 'xml',
  seeds: SEEDS.map((seed) => Buffer.from(seed)),
  dictionary: DICTIONARY,
  async run(input) {
    if (input.byteLength > MAX_INPUT) return;
    const before = process.cpuUsage();
    const root = unlessRefused(() => readXml(input));
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > MAX_CPU_MS)
      throw new Error(`${input.byteLength} octets took ${(user + system) / 1000} ms`);
    if (root === undefined) return;
    if (root.inner.length > MAX_KEPT)
      throw new Error(`${input.byteLength} octets became ${root.inner.length} characters`);
    checkSame(root);
    unlessRefused(() => parseAskedProperties(root));
  },
  close: async () => undefined,
};

/** What was kept is read as the same, as far as it is no longer than what is read. */
function checkSame(root: XmlElement): void {
  const text = `<a>${root.inner}</a>`;
  if (Buffer.byteLength(text) > MAX_INPUT) return;
  const again = unlessRefused(() => readXml(Buffer.from(text)));
  if (again === undefined) throw new Error(`What was kept is no XML: ${text}`);
  if (again.inner !== root.inner) throw new Error(`What was kept became something else: ${text}`);
}

function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof HttpError && error.status === 400) return undefined;
    throw error;
  }
}
