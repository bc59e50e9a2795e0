import { describe, expect, it } from 'vitest';
import { BusyError } from '../../../../main/heavy-work/busy-error.ts';
import { HeavyWork } from '../../../../main/heavy-work/heavy-work.ts';
import { HOLD_LIMITS } from '../../../../main/heavy-work/work-kinds.ts';
import { Departure } from '../../../../main/http/departure.ts';
import { FieldSection } from '../../../../main/http/fields.ts';
import type { HttpRequest } from '../../../../main/http/message.ts';
import { disposeBody } from '../../../../main/http/message.ts';
import { NO_CONTENT } from '../../../../main/serving/request-content.ts';
import { respondWithText } from '../../../../main/site/listings/text-response.ts';
import { peerAt } from '../../../support/peer.ts';

function requestFrom(address: string): HttpRequest {
  return {
    method: 'GET',
    target: '/',
    path: '/',
    query: undefined,
    version: '1.1',
    authority: 'localhost',
    fields: new FieldSection(),
    content: NO_CONTENT,
    peer: peerAt(address),
    context: peerAt(address).direct,
    turn: 1,
    departure: new Departure(),
  };
}

/** More than is gathered before the first octet is sent. */
async function* longText(ended: () => void): AsyncGenerator<string, void, void> {
  try {
    for (let piece = 0; piece < 20; piece++) yield 'a'.repeat(64 * 1024);
  } finally {
    ended();
  }
}

describe('texts that are sent piece by piece', () => {
  it('are bounded by visitor, give up what is refused, and count until they are sent or given up', async () => {
    const work = new HeavyWork();
    let ended = 0;
    const respond = (address: string) =>
      respondWithText(
        requestFrom(address),
        longText(() => ended++),
        { fields: [], compressor: undefined, work },
      );
    const responses = [];
    for (let number = 0; number < HOLD_LIMITS.listing.ofOne; number++) responses.push(await respond('192.0.2.1'));
    await expect(respond('192.0.2.1')).rejects.toThrow(BusyError);
    expect(ended).toBe(1);
    await respond('192.0.2.2');
    const [first, second] = responses;
    if (first) disposeBody(first.body);
    await respond('192.0.2.1');
    await expect(respond('192.0.2.1')).rejects.toThrow(BusyError);
    if (second?.body.kind === 'stream') for await (const _ of second.body.chunks);
    await respond('192.0.2.1');
  });
});
