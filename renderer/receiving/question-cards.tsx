/** Those who want to send something and wait for the person's answer, whatever share is shown: the oldest first. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import { QuestionCard } from './question-card.tsx';

export interface QuestionCardsProps {
  readonly shares: readonly ShareState[];
}

export function QuestionCards({ shares }: QuestionCardsProps) {
  return shares.flatMap((share) =>
    share.questions.map((question) => (
      <QuestionCard
        key={`${share.id} ${question.id} ${question.until}`}
        share={share}
        question={question}
        namesShare={shares.length > 1}
      />
    )),
  );
}
