declare module '*.module.css' {
  /** Class names as written in the file, and as the build made them unique. */
  const classes: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: Vite gives a style module its names this way.
  export default classes;
}

declare module '*.css';
