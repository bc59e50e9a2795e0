/** What h2load and openssl print, as the bench reads it. */
import { describe, expect, it } from 'vitest';
import { parseH2load } from '../../bench/load/h2load.ts';
import { parseHandshakes } from '../../bench/load/handshakes.ts';

const H2LOAD = `starting benchmark...
spawning thread #0: 4 total client(s). 1000 total requests
Application protocol: http/1.1
progress: 100% done

finished in 703.20ms, 1422.08 req/s, 175.53KB/s
requests: 1000 total, 1000 started, 998 done, 998 succeeded, 2 failed, 1 errored, 1 timeout
status codes: 990 2xx, 1 3xx, 3 4xx, 4 5xx
traffic: 123.43KB (126392) total, 84.12KB (86142) headers (space savings 0.00%), 0B (0) data
`;

describe('what h2load prints', () => {
  it('tells answers, octets, time, failures and refusals', () => {
    expect(parseH2load(H2LOAD)).toEqual({ requests: 990, bytes: 126_392, seconds: 0.7032, failed: 2, refused: 8 });
  });

  it.each([
    ['1.02s', 1.02],
    ['950us', 0.00095],
    ['1m2.50s', 62.5],
  ])('reads a time of %s', (text, seconds) => {
    expect(parseH2load(H2LOAD.replace('703.20ms', text)).seconds).toBeCloseTo(seconds, 8);
  });

  it.each(['finished in', 'succeeded', 'status codes'])('is no result without %s', (part) => {
    expect(() => parseH2load(H2LOAD.replace(part, '...'))).toThrow('h2load said');
  });
});

describe('what openssl s_time prints', () => {
  it('tells the handshakes of its last pass', () => {
    const first = '1 connections in 1 real seconds, 0 bytes read per connection\n';
    const last = '1507 connections in 2 real seconds, 0 bytes read per connection\n';
    expect(parseHandshakes(`${first}\n\nNow timing with session id reuse.\n${last}`)).toBe(1507);
  });

  it.each(['', 'ERROR\n0 connections in 2 real seconds, 0 bytes read'])('is no result without one: %j', (text) => {
    expect(() => parseHandshakes(text)).toThrow('openssl s_time said');
  });
});
