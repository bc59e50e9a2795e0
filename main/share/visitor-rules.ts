/** What a person has set about visitors: who may come, how fast, and how much at a time. Kept for as long as the share is there. */
import { AddressRules, OPEN_TO_ALL } from '../guards/address-rules.ts';
import { RequestQuota } from '../guards/request-quota.ts';
import { SpeedLimiter } from '../net/speed-limiter.ts';
import type { Visitors } from '../net/visitors.ts';
import type { ServingOptions } from './share-status.ts';

export class VisitorRules {
  readonly admission = new AddressRules();
  readonly pace = new SpeedLimiter();
  readonly quota: RequestQuota;

  /** @param registry where it stands what visitors have now */
  constructor(registry: Visitors) {
    this.quota = new RequestQuota(registry);
  }

  /** Hold from now on, for what runs already too. */
  apply({ admission, speed, visitorConnections }: ServingOptions): void {
    this.admission.setRules(admission ?? OPEN_TO_ALL);
    this.pace.setLimits(speed ?? {});
    this.quota.setMost(visitorConnections);
  }
}
