/** What helps a person whose share can't have its port: another one that is free, and who has the one that was asked for. */
import { findPortHolder } from '../../check/port-holder.ts';
import type { ShareStatus } from '../../share/share-status.ts';

type ShareFailure = Extract<ShareStatus, { state: 'failed' }>;

/** Whether the failure is about the port, and nothing is known of it yet. */
export function needsPortAdvice({ problem, freePort }: ShareFailure): boolean {
  return (problem === 'port-in-use' || problem === 'port-not-permitted') && freePort === undefined;
}

/** The failure with a port to offer, and the holder of `port` where the system tells. */
export async function withPortAdvice(
  failure: ShareFailure,
  port: number,
  findFreePort: (wanted: number) => Promise<number | undefined>,
): Promise<ShareFailure> {
  const isTaken = failure.problem === 'port-in-use';
  const [freePort, holder] = await Promise.all([
    findFreePort(port),
    isTaken ? findPortHolder(port, process.platform) : undefined,
  ]);
  return { ...failure, freePort, holder };
}
