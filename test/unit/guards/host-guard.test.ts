import { describe, expect, it } from 'vitest';
import { HostGuard } from '../../../main/guards/host-guard.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../../main/http/message.ts';
import { textResponse } from '../../../main/http/request-handler.ts';

const answer: HttpResponse = textResponse('ok');

function ask(guard: HostGuard, authority: string | undefined): number {
  try {
    void guard.guard({ authority } as HttpRequest, { respond: () => answer });
    return 200;
  } catch (error) {
    return error instanceof HttpError ? error.status : Number.NaN;
  }
}

function guardOf(allowed: readonly string[] = [], hostName = (): string => 'desk'): HostGuard {
  return new HostGuard({ reach: 'network', hostName, allowed });
}

describe('HostGuard', () => {
  it('refuses with 421 what is meant for another host, also right after what was meant for this one', () => {
    const guard = guardOf();
    expect(['desk.lan', 'evil.example', 'desk.lan', 'evil.example'].map((name) => ask(guard, name))).toEqual([
      200, 421, 200, 421,
    ]);
  });

  it('lets pass HTTP/1.0 without Host: no page can make a browser ask like that', () => {
    expect(ask(guardOf(), undefined)).toBe(200);
  });

  it('answers to names that were allowed, however they were written', () => {
    const guard = guardOf(['Files.Example.org.', 'http://other.example:8000/', 'no name']);
    const names = ['files.example.org:81', 'FILES.example.org.', 'other.example', 'third.example'];
    expect(names.map((name) => ask(guard, name))).toEqual([200, 200, 200, 421]);
  });

  it('takes a new list at once, and forgets what only the old one allowed', () => {
    const guard = guardOf(['a.example']);
    expect(ask(guard, 'a.example')).toBe(200);
    guard.setAllowed(['b.example']);
    expect([ask(guard, 'a.example'), ask(guard, 'b.example')]).toEqual([421, 200]);
  });

  it('knows its name when the network has changed it', () => {
    let name = 'desk';
    const guard = guardOf([], () => name);
    expect(ask(guard, 'renamed.lan')).toBe(421);
    name = 'renamed';
    expect(ask(guard, 'renamed.lan')).toBe(200);
  });
});
