/** One running app for each person: a second start hands its request to the first and ends. */
import type { App } from 'electron';
import { isAbsolutePath, isFlag, isPort, listOf, optional, shape, text } from '../../base/checks.ts';
import type { LaunchRequest } from './command-line.ts';

/** More than any system lets through. */
const MAX_ARGUMENT_LENGTH = 2_097_152;

const isLaunchRequest = shape<LaunchRequest>({
  paths: listOf(isAbsolutePath),
  port: optional(isPort),
  badPort: optional(text(MAX_ARGUMENT_LENGTH)),
  choosesFolder: isFlag,
  hidden: isFlag,
});

/** Whether this is the first start. If it is not, the first one has got `request` and this one should end. */
export function claimSingleInstance(app: App, request: LaunchRequest): boolean {
  return app.requestSingleInstanceLock({ ...request });
}

/** `handle` gets the request of every later start. */
export function onLaterStart(app: App, handle: (request: LaunchRequest) => void): void {
  // Its own reading of its arguments comes last; the raw ones that Electron passes along were reordered by Chromium.
  app.on('second-instance', (...[, , , request]) => {
    if (isLaunchRequest(request)) handle(request);
  });
}
