/** URLs out of texts that may be none. `URL.canParse` is younger than the oldest runtime and than many visitors' browsers. */

/** undefined for what is no URL, even from `base`. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
