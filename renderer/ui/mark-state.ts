/** How the mark looks for what a share is doing. */
import type { ShareStatus } from '../../main/share/share-status.ts';
import { unreachable } from '../base/unreachable.ts';
import type { MarkState } from './mark.tsx';

/** `isMoving`: bytes are being sent. */
export function markState({ state }: ShareStatus, isMoving: boolean): MarkState {
  switch (state) {
    case 'stopped':
      return 'dark';
    case 'starting':
      return 'waking';
    case 'stopping':
    case 'running':
      return isMoving ? 'active' : 'lit';
    case 'failed':
      return 'broken';
    default:
      return unreachable(state);
  }
}
