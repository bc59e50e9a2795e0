/** What a person chooses for a link, and what it comes to. */
import type { LinkTarget, LinkWish } from '../../main/ipc/contract.ts';

export const ENDS = ['hour', 'day', 'week', 'on', 'never'] as const;
export type Ends = (typeof ENDS)[number];

/** `0` stands for no limit. */
export const LIMITS = ['0', '1', '2', '5', '10', '100'] as const;
export type Limit = (typeof LIMITS)[number];

export interface LinkDraft {
  readonly name: string;
  readonly target: LinkTarget;
  readonly right: LinkWish['right'];
  readonly ends: Ends;
  /** As of an input for local time; of meaning for `on` only. */
  readonly endsOn: string;
  /** Of meaning where something can be downloaded. */
  readonly limit: Limit;
  /** In octets; of meaning where something can be added. */
  readonly quota: number | undefined;
  readonly hasPin: boolean;
}

/** What stands in the dialog when it opens, so that a link takes two clicks. */
export function firstDraft(
  name: string,
  { target, rights }: { readonly target: LinkTarget; readonly rights: readonly LinkWish['right'][] },
  now: number,
): LinkDraft {
  return {
    name,
    target,
    right: rights[0] ?? 'look',
    ends: 'day',
    endsOn: localMinute(now + AFTER_MS.day),
    limit: '0',
    quota: undefined,
    hasPin: false,
  };
}

const AFTER_MS: Readonly<Record<Exclude<Ends, 'on' | 'never'>, number>> = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

/** @param usual a name for one that has none. undefined when it would be over at once */
export function wishOf(draft: LinkDraft, usual: string, now: number): LinkWish | undefined {
  const { name, target, right, ends, endsOn, limit, quota, hasPin } = draft;
  const endsAfter = ends === 'on' ? new Date(endsOn).getTime() - now : afterOf(ends);
  if (endsAfter !== undefined && !(endsAfter > 0)) return undefined;
  return {
    name: name.trim() || usual,
    path: target.path,
    right,
    endsAfter: endsAfter === undefined ? undefined : Math.round(endsAfter),
    downloads: limit === '0' || !hasDownloads(right) ? undefined : Number(limit),
    quota: takesFiles(right) ? quota : undefined,
    hasPin,
  };
}

export function hasDownloads(right: LinkWish['right']): boolean {
  return right !== 'add';
}

export function takesFiles(right: LinkWish['right']): boolean {
  return right !== 'look';
}

function afterOf(ends: Exclude<Ends, 'on'>): number | undefined {
  return ends === 'never' ? undefined : AFTER_MS[ends];
}

/** A moment as an input for local time takes it, to the minute. */
function localMinute(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}
