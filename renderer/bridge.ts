/** The window's only way out: what the preload script puts on the page. */
import type { Bridge } from '../main/ipc/contract.ts';

declare global {
  interface Window {
    readonly porthole: Bridge;
  }
}

export function getBridge(): Bridge {
  return window.porthole;
}
