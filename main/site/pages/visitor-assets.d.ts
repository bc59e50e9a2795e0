/** The visitor's page's own files, built from renderer/visitor when this is bundled. */
declare module 'virtual:visitor-assets' {
  /** File names and their contents as text. */
  export const assets: Readonly<Record<string, string>>;
  /** Changes whenever any of them does. */
  export const version: string;
}
