/** The bridge as it stands in the page, for functions that tests run there. */
import type { Bridge } from '../../main/ipc/contract.ts';

declare global {
  interface Window {
    readonly porthole: Bridge;
  }
}
