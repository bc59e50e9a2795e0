/** Whether HTTP/2 may be spoken here. */

/** The first one that bounds CONTINUATION frames and resets of streams (CVE-2024-27316, CVE-2023-44487). */
const FIRST_SAFE = [1, 61] as const;

/**
 * With an older library a few frames end the whole process (CVE-2024-27983): a program that runs on one speaks HTTP/1.1 only.
 * @param version of nghttp2, which node:http2 is made of
 */
export function isSafeForHttp2(version: string | undefined = process.versions['nghttp2']): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > FIRST_SAFE[0] || (major === FIRST_SAFE[0] && minor >= FIRST_SAFE[1]);
}
