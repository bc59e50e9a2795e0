/** XML as WebDAV's requests carry it: what is read, and that nothing takes long that is not. */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../main/dav/xml-reader.ts';

const read = (text: string) => readXml(Buffer.from(text));

describe('readXml', () => {
  it('tells namespaces, texts and children', () => {
    const root = read(
      '<?xml version="1.0"?><D:propfind xmlns:D="DAV:"><D:prop><a xmlns="urn:x"/><b/>t</D:prop></D:propfind>',
    );
    expect([root.namespace, root.name]).toEqual(['DAV:', 'propfind']);
    const [prop] = root.children;
    expect(prop?.children.map(({ namespace, name }) => [namespace, name])).toEqual([
      ['urn:x', 'a'],
      ['', 'b'],
    ]);
    expect(prop?.text).toBe('t');
  });

  it.each([
    ['<a><b xmlns="x">1</b></a>', '<b xmlns="x">1</b>'],
    [
      '<a xmlns:p="u"><p:b p:c="1&amp;2">x<!-- gone -->&lt;y</p:b> z</a>',
      '<p:b xmlns:p="u" p:c="1&amp;2">x&lt;y</p:b> z',
    ],
    ['<a><![CDATA[<&>]]></a>', '&lt;&amp;&gt;'],
    ['<a xmlns="u"><b xmlns=""/></a>', '<b xmlns=""></b>'],
    ['<a xml:lang="de"><b xml:lang="en">\u{1f600}</b></a>', '<b xmlns="" xml:lang="en">\u{1f600}</b>'],
  ])('keeps what stands in an element so that it means the same elsewhere: %s', (text, inner) => {
    expect(read(text).inner).toBe(inner);
    // What was kept is read as the same.
    expect(read(`<a>${inner}</a>`).inner).toBe(inner);
  });

  it('reads UTF-16 by its mark', () => {
    const octets = Buffer.from('\ufeff<a>ä</a>', 'utf16le');
    expect(readXml(octets).text).toBe('ä');
    expect(readXml(octets.swap16()).text).toBe('ä');
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['an element without its end', '<a><b></a>'],
    ['an end too many', '<a></a></b>'],
    ['two roots', '<a/><b/>'],
    ['a prefix that means nothing', '<D:propfind/>'],
    ['a prefix that is taken back', '<a xmlns:b=""/>'],
    ['octets that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an entity that is not known', '<a>&x;</a>'],
    ['a file of this computer', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ])('refuses %s', (_, text) => {
    expect(() => readXml(Buffer.from(text))).toThrow(expect.objectContaining({ status: 400 }));
  });

  const lol = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  it.each([
    ['a bomb of entities', `<!DOCTYPE a [<!ENTITY l0 "lol">${lol}]><a>&l10;</a>`],
    ['200,000 levels', '<a>'.repeat(200_000)],
    ['levels with a namespace each', Array.from({ length: 5000 }, (_, n) => `<a xmlns:p${n}="u">`).join('')],
    ['as many elements as fit', `<a>${'<b/>'.repeat(16_000)}</a>`],
    ['as many attributes as fit', `<a ${Array.from({ length: 8000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
    ['a name without an end', `<${'a'.repeat(65_000)}`],
    ['a text document type without an end', `<!DOCTYPE ${'['.repeat(65_000)}`],
  ])('refuses %s before it costs anything', (_, text) => {
    const start = performance.now();
    expect(() => read(text)).toThrow(expect.objectContaining({ status: 400 }));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
