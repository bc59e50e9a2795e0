/**
 * "Anna (192.168.1.20, iPhone) wants to send 12 files, 340 MB": what somebody wants to send, and the answers to it. What they
 * call themselves stands apart from the words around it, so that it can't pass for them.
 */
import { Check, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { QuestionState, ShareState } from '../../main/ipc/app-state.ts';
import type { Verdict } from '../../main/share/asking/question.ts';
import { BlockButton } from '../blocking/block-button.tsx';
import { useServices } from '../state/services.tsx';
import { Button } from '../ui/button.tsx';
import card from '../ui/card.module.css';
import { classes } from '../ui/classes.ts';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import type { LeftOut } from './left-out.ts';
import { leftOutCount, NOTHING_LEFT_OUT } from './left-out.ts';
import { OfferedFiles } from './offered-files.tsx';
import css from './question-card.module.css';

export interface QuestionCardProps {
  readonly share: ShareState;
  readonly question: QuestionState;
  /** Where there are several shares. */
  readonly namesShare: boolean;
}

export function QuestionCard({ share, question, namesShare }: QuestionCardProps) {
  const { words, formats, direction } = useLanguage();
  const { bridge, run } = useServices();
  const [leftOut, setLeftOut] = useState<LeftOut>(NOTHING_LEFT_OUT);
  const titleId = useId();
  const { receiving } = words;
  const sender = question.sender === '' ? question.address : question.sender;
  const known = knownOf(question, words);
  // Full-width brackets bring their own.
  const blank = known.startsWith('（') ? '' : ' ';
  const left = question.count - leftOutCount(leftOut, question.count);
  const answer = (verdict: Verdict): void => {
    const [id, without] = [question.id, [...leftOut.places]];
    const said = { id, verdict, leftOut: without, isRestLeftOut: leftOut.isRest };
    run(bridge.commandShare(share.id, { kind: 'answer', answer: said }));
  };
  const isWhole = left === question.count;
  return (
    <section className={classes(card.card, css.card)} aria-labelledby={titleId}>
      <div className={css.words} role="status">
        <h2 id={titleId} className={css.title}>
          <bdi className={css.sender}>{sender}</bdi>
          {blank}
          {known !== '' && (
            <bdi className={css.where} dir={direction}>
              {known}
            </bdi>
          )}
          {known !== '' && blank}
          <span>{wantsToSend(question, { words, formats })}</span>
          {namesShare && <span> {receiving.to(share.name)}</span>}
        </h2>
        <p className={css.hint}>{receiving.declinedAt(formats.shortTimeOfDay(question.until))}</p>
      </div>
      <OfferedFiles share={share} question={question} leftOut={leftOut} onChange={setLeftOut} />
      <div className={css.answers}>
        {left > 0 && (
          <Button kind="primary" icon={Check} label={receiving.acceptFrom(sender)} onPress={() => answer('accept')}>
            {isWhole ? receiving.accept : receiving.acceptSome(formats.counted(left))}
          </Button>
        )}
        {isWhole && (
          <Button
            title={receiving.acceptTodayHint}
            label={receiving.acceptTodayFrom(sender)}
            onPress={() => answer('accept-today')}
          >
            {receiving.acceptToday}
          </Button>
        )}
        <Button icon={X} label={receiving.declineFrom(sender)} onPress={() => answer('decline')}>
          {receiving.decline}
        </Button>
        <BlockButton share={share} visitor={question.address} kind="wide" />
      </div>
    </section>
  );
}

/** Nothing of it is chosen by the sender but the device. */
function knownOf({ address, sender, device, identity }: QuestionState, { receiving }: Language['words']): string {
  const parts = [sender === '' ? '' : address, device, identity === undefined ? '' : receiving.by(identity)];
  const known = parts.filter((part) => part !== '');
  return known.length === 0 ? '' : receiving.known(known);
}

function wantsToSend({ count, bytes, isMore }: QuestionState, { words, formats }: Pick<Language, 'words' | 'formats'>) {
  const { wantsToSend, wantsToSendMore, wantsToSendUnknown } = words.receiving;
  const files = formats.counted(count);
  if (!isMore) return wantsToSend(files, formats.bytes(bytes));
  return bytes > 0 ? wantsToSendMore(files, formats.bytes(bytes)) : wantsToSendUnknown(files);
}
