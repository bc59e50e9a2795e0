/** What opens the servers that are measured behind a password. */

/** Porthole takes any name with the password. */
export const USER = 'visitor';
export const PASSWORD = 'a password for the bench';

export const BASIC_CREDENTIALS = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
