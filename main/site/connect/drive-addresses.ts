/** What a person gives to each system to make a share a drive. */

/** Systems that people have, and one program that runs on all of them. */
export const DRIVE_SYSTEMS = ['mac', 'windows', 'linux', 'phone', 'rclone'] as const;

export type DriveSystem = (typeof DRIVE_SYSTEMS)[number];

export interface SharePlace {
  readonly scheme: 'http' | 'https';
  /** Host and optional port. */
  readonly authority: string;
  /** Below which path the share lies, without a slash at its end. */
  readonly mount: string;
}

/** Lines to be copied, in their order. */
export function driveLines(system: DriveSystem, place: SharePlace): readonly string[] {
  const { scheme, authority, mount } = place;
  const rest = `//${authority}${mount}/`;
  const url = `${scheme}:${rest}`;
  switch (system) {
    case 'mac':
    case 'phone':
      return [url];
    case 'windows':
      return [`net use * "${url}" /persistent:no`];
    case 'linux':
      return [`${scheme === 'https' ? 'davs' : 'dav'}:${rest}`];
    case 'rclone':
      return [`rclone config create porthole webdav url="${url}" vendor=owncloud`, 'rclone mount porthole: X:'];
  }
}

/** As the User-Agent field betrays it; undefined for what nobody knows. */
export function systemOf(userAgent: string): DriveSystem | undefined {
  if (/Android|iPhone|iPad|iPod/.test(userAgent)) return 'phone';
  if (/Windows/.test(userAgent)) return 'windows';
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'mac';
  return /Linux|X11|CrOS/.test(userAgent) ? 'linux' : undefined;
}
