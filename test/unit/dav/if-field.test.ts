/** The `If` field of RFC 4918 §10.4: what is read, and that nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IfList } from '../../../main/dav/if-field.ts';
import { parseIf } from '../../../main/dav/if-field.ts';

const token = (value: string, isNegated = false) => ({ isNegated, kind: 'token' as const, value });
const tag = (value: string, isNegated = false) => ({ isNegated, kind: 'tag' as const, value });
const list = (conditions: IfList['conditions'], resource?: string): IfList => ({ resource, conditions });

describe('parseIf', () => {
  it.each([
    ['(<urn:uuid:1>)', [list([token('urn:uuid:1')])]],
    ['(<urn:1> ["a"]) (["b"])', [list([token('urn:1'), tag('"a"')]), list([tag('"b"')])]],
    ['(Not <urn:1> <urn:2>)', [list([token('urn:1', true), token('urn:2')])]],
    ['(not<DAV:no-lock>[W/"x"])', [list([token('DAV:no-lock', true), tag('W/"x"')])]],
    [
      '</a> (<urn:1>) (<urn:2>) <http://h/b> (["c"])',
      [list([token('urn:1')], '/a'), list([token('urn:2')], '/a'), list([tag('"c"')], 'http://h/b')],
    ],
    ['(["a)b(<>"])', [list([tag('"a)b(<>"')])]],
  ])('reads %s', (text, expected) => {
    expect(parseIf(text)).toEqual(expected);
  });

  it.each([
    '',
    '<urn:1>',
    '()',
    '(<urn:1>',
    '<urn:1>)',
    '(Not)',
    '(Not Not <urn:1>)',
    '((<urn:1>))',
    '(<urn:1>) </a> (<urn:2>)',
    '</a> </b> (<urn:1>)',
    '</a>',
    '(["a")',
    '([a])',
    '(<>)',
    'Not (<urn:1>)',
    '(Notes)',
    '(<urn:1>), (<urn:2>)',
    '(<urn:1>) '.repeat(101),
    `(${'<urn:1>'.repeat(201)})`,
  ])('refuses %s', (text) => {
    expect(() => parseIf(text)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('reads back what is written, and answers everything else with 400', () => {
    const condition = fc.record({
      isNegated: fc.boolean(),
      kind: fc.constantFrom('token' as const, 'tag' as const),
      value: fc.stringMatching(/^[a-z:-]{1,12}$/),
    });
    const write = ({ isNegated, kind, value }: IfList['conditions'][number]): string =>
      (isNegated ? 'Not ' : '') + (kind === 'token' ? `<${value}>` : `["${value}"]`);
    fc.assert(
      fc.property(
        fc.array(fc.array(condition, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (lists) => {
          const text = lists.map((conditions) => `(${conditions.map(write).join(' ')})`).join('  ');
          const read = parseIf(text).map(({ conditions }) =>
            conditions.map(({ value, ...rest }) => ({ ...rest, value: value.replaceAll('"', '') })),
          );
          expect(read).toEqual(lists);
        },
      ),
    );
    const pieces = fc.constantFrom('(', ')', 'Not', ' ', '<a>', '</b>', '["t"]', '[', ']', '"', '<', '>', 'x', '\t');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        try {
          parseIf(parts.join(''));
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      }),
    );
  });
});
