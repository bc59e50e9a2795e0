import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The log's columns, for `grid-template-columns`. */
    '--columns'?: string;
    '--beat'?: number;
  }
}
