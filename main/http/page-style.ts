/** What pages that carry their own style have in common with the visitor's page, whose colours stand in its tokens.css. */

export const BUTTON_STYLE =
  'font-weight:600;color:light-dark(#fff,#05232d);background:light-dark(#0a6783,#5cc6e4);border:0;border-radius:999px';
/** Where lines of Japanese and Korean break, as in the visitor's page. */
export const LINES_STYLE =
  ':root:lang(ja){line-break:strict;word-break:auto-phrase}:root:lang(ko){overflow-wrap:anywhere;word-break:keep-all}';
export const FOCUS_STYLE = 'outline:3px solid light-dark(#0a7ea3,#6fd3f0);outline-offset:2px';
