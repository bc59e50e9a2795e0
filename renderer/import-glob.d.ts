/** What the build makes of a pattern of files: each is fetched when it is called for (Vite). */
interface ImportMeta {
  readonly glob: <T>(
    patterns: string | readonly string[],
    options: { readonly import: string },
  ) => Readonly<Record<string, () => Promise<T>>>;
}
