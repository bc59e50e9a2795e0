/** The beginning of each page that is made of the visitor's page's own styles and scripts. */
import type { LanguageTag } from '../../words/languages.ts';
import { languageAttributes } from '../../words/languages.ts';
import { assetPath } from './page-assets.ts';

/** Names are those of `page-assets.ts`. */
export interface PageHeadParts {
  readonly language: LanguageTag;
  /** See RequestContext. */
  readonly mount: string;
  /** What the page's policy lets pass: see `page-policy.ts`. */
  readonly nonce: string;
  /** Escaped. */
  readonly title: string;
  readonly styles: readonly string[];
  /** Those that the script will ask for; they come at the same time. */
  readonly preloads?: readonly string[];
  /** undefined for a page without one. */
  readonly script?: string;
  /** Whether search engines are to leave it out. */
  readonly isUnlisted?: boolean;
}

export function formatPageHead(parts: PageHeadParts): string {
  const { language, mount, nonce, title, styles, preloads = [], script, isUnlisted = false } = parts;
  const path = (name: string): string => assetPath(name, mount);
  const lines = [
    ...(isUnlisted ? ['<meta name="robots" content="noindex">'] : []),
    `<title>${title}</title>`,
    `<link rel="icon" href="${path('mark.svg')}">`,
    ...styles.map((name) => `<link rel="stylesheet" href="${path(name)}" nonce="${nonce}">`),
    ...preloads.map((name) => `<link rel="modulepreload" href="${path(name)}" nonce="${nonce}">`),
    ...(script === undefined ? [] : [`<script type="module" src="${path(script)}" nonce="${nonce}"></script>`]),
  ];
  return `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
${lines.join('\n')}
</head>
`;
}
