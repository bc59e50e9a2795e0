/** What a visitor does that harms a share, in words. */
import type { Trouble } from '../../main/share/trouble/trouble.ts';
import type { Words } from '../../main/words/en/window.ts';
import { unreachable } from '../base/unreachable.ts';

export function describeTrouble({ kind, subject, visitor }: Trouble, { visitors }: Pick<Words, 'visitors'>): string {
  const { trouble } = visitors;
  switch (kind) {
    case 'connections':
      return trouble.connections(visitor);
    case 'leaving':
      return trouble.leaving(visitor, trouble.subjects[subject]);
    case 'refused':
      return trouble.refused(visitor, trouble.subjects[subject]);
    case 'nonsense':
      return trouble.nonsense(visitor);
    case 'unfinished':
      return trouble.unfinished(visitor);
    case 'guessing':
      return trouble.guessing(visitor);
    default:
      return unreachable(kind);
  }
}
