/** What is answered to a question that came over the local network: RFC 6762 §6 and §7. */
import type { Answer, DecodedPacket, Packet } from 'dns-packet';
import { answersTo, isSameRecord, withoutKnown } from './mdns-records.ts';
import { MDNS_PORT } from './mdns-socket.ts';

export interface QueryAnswer {
  readonly packet: Packet;
  /** Whether others may answer the same question, so that each waits for a random time. */
  readonly isShared: boolean;
  /** Whether it goes to who asked alone: a plain DNS client, which hears nothing else (RFC 6762 §6.7). */
  readonly isForSender: boolean;
}

/** For plain DNS clients, in seconds (RFC 6762 §6.7). */
const LEGACY_TTL_S = 10;

/** undefined when there is nothing to say: to most questions on a network. */
export function answerQuery(
  query: DecodedPacket,
  sender: { readonly port: number },
  records: readonly Answer[],
): QueryAnswer | undefined {
  const questions = query.questions ?? [];
  const found = distinct(questions.flatMap((question) => answersTo(question, records)));
  const answers = withoutKnown(found, query.answers ?? []);
  if (answers.length === 0) return undefined;
  if (sender.port !== MDNS_PORT) {
    const legacy = answers.map((answer) => ({ ...answer, ttl: LEGACY_TTL_S, flush: false }));
    const packet: Packet = { type: 'response', id: query.id ?? 0, questions, answers: legacy };
    return { packet, isShared: false, isForSender: true };
  }
  const isShared = answers.some(({ type }) => type === 'PTR');
  // Whoever looks for services asks next where they are.
  const additionals = records.filter((record) => !answers.includes(record) && record.type !== 'PTR');
  return { packet: { type: 'response', answers: [...answers], additionals }, isShared, isForSender: false };
}

function distinct(records: readonly Answer[]): readonly Answer[] {
  return records.filter((record, index) => records.findIndex((other) => isSameRecord(other, record)) === index);
}
