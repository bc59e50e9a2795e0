/** Which rights a link can give, and what becomes of them when the share allows less. */
import { expect, it } from 'vitest';
import type { LinkableShare } from '../../../main/ipc/link-rights.ts';
import { codeRight, linkRights, presentRight } from '../../../main/ipc/link-rights.ts';

const FOLDER: LinkableShare = { write: 'look', dropBox: false, files: undefined, note: undefined };

it.each<[string, Partial<LinkableShare>, 'all' | 'file' | 'folder', readonly string[]]>([
  ['a folder that people can only look at', {}, 'all', ['look', 'add', 'look-and-add']],
  ['a folder in it', {}, 'folder', ['look', 'add', 'look-and-add']],
  ['a folder in which people may change', { write: 'change' }, 'folder', ['look', 'add', 'look-and-add', 'change']],
  ['a file', { write: 'change' }, 'file', ['look']],
  ['single files', { files: ['/a'], write: 'change' }, 'all', ['look']],
  ['a text', { note: { kind: 'text' } }, 'all', ['look']],
  ['a drop box', { dropBox: true, write: 'add' }, 'all', ['add']],
])('a link to %s can give just what there is to do', (_, share, kind, rights) => {
  expect(linkRights({ ...FOLDER, ...share }, kind)).toEqual(rights);
});

it('the code in the window is good for what its PIN is good for', () => {
  const rights = (['look', 'add', 'change'] as const).map((write) => codeRight({ write, dropBox: false }));
  expect([...rights, codeRight({ write: 'add', dropBox: true })]).toEqual(['look', 'look-and-add', 'change', 'add']);
});

it('a link for changing changes nothing while its share does not allow it, and does again when it does', () => {
  expect((['look', 'add', 'change'] as const).map((write) => presentRight('change', { write }))).toEqual([
    'look-and-add',
    'look-and-add',
    'change',
  ]);
  expect(presentRight('add', { write: 'look' })).toBe('add');
});
