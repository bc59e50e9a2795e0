/** What pages that carry their own style have in common with the visitor's page, whose colours stand in its tokens.css. */

export const BUTTON_STYLE =
  'font-weight:600;color:light-dark(#fff,#05232d);background:light-dark(#0a6783,#5cc6e4);border:0;border-radius:999px';
export const FOCUS_STYLE = 'outline:3px solid light-dark(#0a7ea3,#6fd3f0);outline-offset:2px';
