/** What people call the kind of device that a browser runs on. */

const NAMES: Readonly<Record<string, string>> = { Macintosh: 'Mac', CrOS: 'Chromebook' };

/** Empty for what can't be told. */
export function deviceOf(userAgent: string): string {
  // Android says Linux as well, before that.
  const known = /Android|iPhone|iPad|Windows|Macintosh|CrOS|Linux/.exec(userAgent.replace('Linux; A', 'A'))?.[0] ?? '';
  return NAMES[known] ?? known;
}
