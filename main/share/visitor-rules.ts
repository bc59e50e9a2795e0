/** What a person has set about visitors: who may come, how fast, and how much at a time. Kept for as long as the share is there. */
import { Admission, OPEN_TO_ALL } from '../guards/admission.ts';
import { RequestQuota } from '../guards/request-quota.ts';
import { Pace } from '../net/pace.ts';
import type { ServingOptions } from './status.ts';

export class VisitorRules {
  readonly admission = new Admission();
  readonly pace = new Pace();
  readonly quota = new RequestQuota();

  /** Hold from now on, for what runs already too. */
  apply({ admission, speed, visitorConnections }: ServingOptions): void {
    this.admission.setRules(admission ?? OPEN_TO_ALL);
    this.pace.setLimits(speed ?? {});
    this.quota.setMost(visitorConnections);
  }
}
