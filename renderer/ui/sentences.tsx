/** Large text of more than one sentence: none begins at the end of a line where it has room in the next. */
import { Fragment } from 'react';
import { useLanguage } from '../words/use-language.tsx';
import css from './sentences.module.css';

export function Sentences({ children }: { readonly children: string }) {
  const { tag, words } = useLanguage();
  const blank = words.common.sentences(['', '']);
  const sentences = [...new Intl.Segmenter(tag, { granularity: 'sentence' }).segment(children)];
  return (
    <span>
      {sentences.map(({ segment, index }) => (
        <Fragment key={index}>
          {index > 0 && blank}
          <span className={css.sentence}>{segment.trim()}</span>
        </Fragment>
      ))}
    </span>
  );
}
