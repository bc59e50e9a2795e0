/** How the person called this program, for its help. */

/** @param environment of the process; npm tells there which script it runs */
export function commandName(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.npm_lifecycle_event === 'share' ? 'npm run share --' : 'porthole';
}
