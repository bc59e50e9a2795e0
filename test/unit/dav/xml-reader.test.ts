/** XML as WebDAV's requests carry it: what is read, and that nothing takes long that is not. */
import { describe, expect, it } from 'vitest';
import { readXml, readXmlInTurns } from '../../../main/dav/xml-reader.ts';

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

  it('is the same in turns, in which others have theirs', async () => {
    const text = `<a>${'<b c="\u{1f600}">x</b>'.repeat(900)}</a>`;
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const many = Array.from({ length: 20 }, () => readXmlInTurns(Buffer.from(text), 'v'));
    for (const root of await Promise.all(many)) expect(root).toEqual(read(text));
    isOver = true;
    expect(turns).toBeGreaterThan(5);
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
    ['an attribute of a megabyte without an end', `<a b="${'c'.repeat(1_000_000)}`],
    ['100,000 attributes', `<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
    ['100,000 namespaces', `<a ${Array.from({ length: 100_000 }, (_, n) => `xmlns:p${n}="u"`).join(' ')}/>`],
    [
      'a long namespace that each of many elements has',
      `<p:a xmlns:p="${'u'.repeat(50_000)}">${'<p:b/>'.repeat(900)}</p:a>`,
    ],
    [
      'one in the depth, which would be written anew for each level',
      `${'<a>'.repeat(28)}<p:a xmlns:p="${'u'.repeat(50_000)}">${'<p:b/>'.repeat(900)}</p:a>${'</a>'.repeat(28)}`,
    ],
    ['a comment without an end', `<a><!--${'-'.repeat(60_000)}`],
    ['an instruction without an end', `<a><?${'?'.repeat(60_000)}`],
    ['text that is no character data', `<a><![CDATA[${']'.repeat(60_000)}`],
    ['half a character', Buffer.concat([Buffer.from('<a>'), Buffer.of(0xe2, 0x82), Buffer.from('</a>')])],
    ['half a character in UTF-16', Buffer.concat([Buffer.from('\ufeff<a/>', 'utf16le'), Buffer.of(0x00)])],
  ])('refuses %s before it costs anything', (_, text) => {
    const before = process.cpuUsage();
    expect(() => readXml(Buffer.from(text))).toThrow(expect.objectContaining({ status: 400 }));
    const { user, system } = process.cpuUsage(before);
    // The processor's time, not the clock's: others may have the machine. Without its bounds it is minutes.
    expect((user + system) / 1000).toBeLessThan(3_000);
  });

  it('keeps no more of what it reads than a few times its length', () => {
    const text = `<a>${'&gt;'.repeat(15_000)}</a>`;
    expect(read(text).inner.length).toBe(text.length - '<a></a>'.length);
    expect(() => read(`<p:a xmlns:p="${'u'.repeat(2_000)}">${'<p:b/>'.repeat(900)}</p:a>`)).toThrow();
  });
});
