/** The mark: a round ship's window, whose glass tells what the share is doing. It is decoration; words say the same. */
import { useId } from 'react';
import css from './mark.module.css';

/** `active`: bytes move. */
export type MarkState = 'dark' | 'waking' | 'lit' | 'active' | 'broken';

const BOLTS = [0, 60, 120, 180, 240, 300];

export function Mark({ state }: { readonly state: MarkState }) {
  const id = useId();
  return (
    <svg className={css.mark} data-state={state} viewBox="0 0 96 96" aria-hidden="true">
      <defs>
        <linearGradient id={`${id}sky`} x1="0" y1="0" x2="0" y2="1">
          <stop className={css.skyTop} offset="0" />
          <stop className={css.skyBottom} offset="1" />
        </linearGradient>
        <linearGradient id={`${id}rim`} x1="0" y1="0" x2="0" y2="1">
          <stop className={css.rimTop} offset="0" />
          <stop className={css.rimBottom} offset="1" />
        </linearGradient>
        <clipPath id={`${id}glass`}>
          <circle cx="48" cy="48" r="29" />
        </clipPath>
      </defs>
      <circle className={css.ripple} cx="48" cy="48" r="44" />
      <circle className={css.rippleLate} cx="48" cy="48" r="44" />
      <circle cx="48" cy="48" r="44" fill={`url(#${id}rim)`} />
      <circle className={css.rimLine} cx="48" cy="48" r="43.25" />
      {BOLTS.map((angle) => (
        <circle key={angle} className={css.bolt} cx="48" cy="11" r="2.5" transform={`rotate(${angle + 30} 48 48)`} />
      ))}
      <circle className={css.seat} cx="48" cy="48" r="31" />
      <g clipPath={`url(#${id}glass)`}>
        <rect x="16" y="16" width="64" height="64" fill={`url(#${id}sky)`} />
        <path className={css.farSea} d="M-14 55q8-5 16 0t16 0 16 0 16 0 16 0 16 0 16 0 16 0v34H-14z" />
        <path className={css.nearSea} d="M-22 62q9-6 18 0t18 0 18 0 18 0 18 0 18 0 18 0v30H-22z" />
        <path className={css.shine} d="M27 44a22 22 0 0 1 17-18" />
      </g>
    </svg>
  );
}
