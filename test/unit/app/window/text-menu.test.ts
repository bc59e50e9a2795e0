import { describe, expect, it } from 'vitest';
import type { ClickedText } from '../../../../main/app/window/text-menu.ts';
import { resolveTextMenu } from '../../../../main/app/window/text-menu.ts';
import { words as zhCn } from '../../../../main/words/zh-cn/app.ts';

const FLAGS = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true } as ClickedText['editFlags'];

describe('resolveTextMenu', () => {
  it('offers for a field what can be done with it', () => {
    const items = resolveTextMenu({ isEditable: true, editFlags: FLAGS, selectionText: 'jpg' }, zhCn);
    expect(items.map(({ role, type, label, enabled }) => [role ?? type, label, enabled])).toEqual([
      ['cut', '剪切', true],
      ['copy', '复制', true],
      ['paste', '粘贴', false],
      ['separator', undefined, undefined],
      ['selectAll', '全选', true],
    ]);
  });

  it('offers to copy text that can only be read', () => {
    const items = resolveTextMenu({ isEditable: false, editFlags: FLAGS, selectionText: 'Host: desk' }, zhCn);
    expect(items.map(({ role }) => role)).toEqual(['copy']);
  });

  it.each(['', ' \n'])('offers nothing where there is no text: %j', (selectionText) => {
    expect(resolveTextMenu({ isEditable: false, editFlags: FLAGS, selectionText }, zhCn)).toEqual([]);
  });
});
