/** How many streams visitors have open, in all their connections together: whoever opens more connections gets no more of them. */
import type { Visitors } from '../net/visitors.ts';
import { MAX_STREAMS_OF_ONE } from './limits.ts';

export class StreamAccount {
  /** @param registry where the numbers stand in the records of their visitors */
  constructor(
    private readonly registry: Visitors,
    private readonly most = MAX_STREAMS_OF_ONE,
  ) {}

  /** @returns whether one more may be open, which is counted then */
  begin(visitor: string): boolean {
    const record = this.registry.of(visitor);
    if (record.streams >= this.most) return false;
    record.streams += 1;
    return true;
  }

  /** One of those that were counted is over. */
  end(visitor: string): void {
    const record = this.registry.find(visitor);
    if (record) record.streams -= 1;
  }
}
