/** Who may call: the top frame of our own page, and nobody else. */

/** The part of Electron's IPC event that says who calls. */
export interface SenderEvent {
  /** null when the frame is gone or has navigated away. */
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

/** Whether the call comes from a top frame that shows a page of `pageOrigin`, such as `porthole://app`. */
export function isTrustedSender(event: SenderEvent, pageOrigin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);
}
