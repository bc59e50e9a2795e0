/** What the buttons of a notification do about what visitors want to add, or have added. */
import { existsSync } from 'node:fs';
import type { AnswerAction, ReceivedAction } from '../model/app-action.ts';
import type { ShareList } from '../shares/share-list.ts';
import { showInFolder } from '../system/file-manager.ts';
import { trashAll } from './receiving-calls.ts';

/** Nothing for a question that waits no more: a notification may be on show for long, and numbers begin anew with each thread. */
export function answerQuestion(shares: ShareList, { share: id, question, verdict }: AnswerAction): void {
  const share = shares.get(id);
  const isWaiting = share.receiving.questions.some((one) => one.id === question.id && one.until === question.until);
  if (!isWaiting) return;
  const answer = { id: question.id, verdict, leftOut: [], isRestLeftOut: false };
  share.send({ kind: 'answer', answer });
}

/** @param showShare shows in the window what could not be undone */
export async function doWithReceived(shares: ShareList, action: ReceivedAction, showShare: () => void): Promise<void> {
  if (action.kind === 'show-received') {
    if (existsSync(action.file.path)) await showInFolder(action.file.path);
    else showShare();
    return;
  }
  const files = shares.get(action.share).receiving.takeBack(action.files);
  const { kept } = await trashAll(files);
  if (kept > 0) showShare();
}
