/**
 * The mark: a round ship's window, whose view tells what the share is doing. The sun is up while the folder is shared,
 * rings go out while bytes move, and the rim turns red on failure. It is decoration; words say the same.
 */
import { useId } from 'react';
import css from './mark.module.css';

/** `active`: bytes move. */
export type MarkState = 'dark' | 'waking' | 'lit' | 'active' | 'broken';

const BOLTS = [0, 60, 120, 180, 240, 300];

export interface MarkProps {
  readonly state: MarkState;
  /** Quarters of a second for which bytes have moved so far: how far the rings are. */
  readonly beat?: number;
}

export function Mark({ state, beat = 0 }: MarkProps) {
  const id = useId();
  return (
    <svg className={css.mark} style={{ '--beat': beat }} data-state={state} viewBox="0 0 1024 1024" aria-hidden="true">
      <Paints id={id} />
      <circle className={css.ripple} cx="512" cy="512" r="480" />
      <circle className={css.rippleLate} cx="512" cy="512" r="480" />
      <circle className={css.edge} cx="512" cy="512" r="484" />
      <circle cx="512" cy="512" r="466" fill={`url(#${id}rim)`} />
      {BOLTS.map((angle) => (
        <circle key={angle} className={css.bolt} cx="512" cy="111" r="29" transform={`rotate(${angle} 512 512)`} />
      ))}
      <circle className={css.seat} cx="512" cy="512" r="346" />
      <g clipPath={`url(#${id}glass)`}>
        <rect x="180" y="180" width="664" height="664" fill={`url(#${id}sky)`} />
        <g className={css.sun}>
          <circle cx="602" cy="520" r="230" fill={`url(#${id}glow)`} />
          <circle className={css.disc} cx="602" cy="520" r="96" />
        </g>
        <path
          className={css.farSea}
          d="M-148 566q60-40 120 0t120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0v300H-148z"
        />
        <path className={css.nearSea} d="M-262 684q74-52 148 0t148 0 148 0 148 0 148 0 148 0 148 0 148 0v240H-262z" />
        <g className={css.glints}>
          <rect x="518" y="620" width="168" height="24" rx="12" />
          <rect x="546" y="704" width="112" height="24" rx="12" />
          <rect x="570" y="764" width="64" height="24" rx="12" />
        </g>
        <rect className={css.night} x="180" y="180" width="664" height="664" />
        <path className={css.shine} d="M264 452a256 256 0 0 1 174-184" />
      </g>
    </svg>
  );
}

/** Gradients and the glass's outline, under names of this one drawing. */
function Paints({ id }: { readonly id: string }) {
  return (
    <defs>
      <linearGradient id={`${id}rim`} x1="0.2" y1="0" x2="0.8" y2="1">
        <stop className={css.rimTop} offset="0" />
        <stop className={css.rimMiddle} offset="0.5" />
        <stop className={css.rimBottom} offset="1" />
      </linearGradient>
      <linearGradient id={`${id}sky`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#3f8fd6" />
        <stop offset="0.42" stopColor="#8fd0ee" />
        <stop offset="0.6" stopColor="#ffe2a8" />
      </linearGradient>
      <radialGradient id={`${id}glow`}>
        <stop offset="0" stopColor="#fff3cf" stopOpacity="0.95" />
        <stop offset="1" stopColor="#ffe2a8" stopOpacity="0" />
      </radialGradient>
      <clipPath id={`${id}glass`}>
        <circle cx="512" cy="512" r="322" />
      </clipPath>
    </defs>
  );
}
