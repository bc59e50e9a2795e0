/** Fetches a style sheet that lies beside the page's scripts. The page's policy takes it for ours by the number that they carry. */
import { element } from '../element.ts';

const loading = new Map<string, Promise<void>>();

/** Resolves when it holds, or can't be had: what it is for works without. */
export function loadStyle(name: string): Promise<void> {
  const known = loading.get(name) ?? load(name);
  loading.set(name, known);
  return known;
}

function load(name: string): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[nonce]');
  const link = element('link', { rel: 'stylesheet', href: new URL(name, script?.src).href });
  link.nonce = script?.nonce ?? '';
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
