/** The guards before what is shared that keep other sites out of it, in their order. */
import type { FieldLine } from '../http/fields.ts';
import type { Handler } from '../http/message.ts';
import type { ServingOptions } from '../share/status.ts';
import { CrossSiteGuard, isOpenToSites, siteFields } from './cross-site-guard.ts';
import { LeftoverGuard } from './leftover-guard.ts';

/** What is shared, and what the guards have to know of it. */
export interface GuardedContent {
  readonly handler: Handler;
  /** See LeftoverGuardOptions. */
  readonly mark: string;
  readonly hasScripts: () => boolean;
}

/** A web site by choice may have workers, and whatever it keeps in browsers. */
export function guardContent({ handler, mark, hasScripts }: GuardedContent, serving: ServingOptions): Handler {
  const isChosenSite = serving.directory?.site === 'on';
  const guarded = isChosenSite ? handler : new LeftoverGuard(handler, { mark, hasScripts });
  return isOpenToSites(serving) ? guarded : new CrossSiteGuard(guarded);
}

/** The guards' fields for every response, without those that a person gives by hand. */
export function guardFields(serving: ServingOptions): readonly FieldLine[] {
  const given = new Set((serving.extraFields ?? []).map(([name]) => name.toLowerCase()));
  return siteFields(serving).filter(([name]) => !given.has(name.toLowerCase()));
}
