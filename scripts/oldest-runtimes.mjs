/** The oldest that what is built runs on. */

/** Of the app: Electron 25. */
export const OLDEST_NODE = 'node18.15';
export const OLDEST_CHROME = 'chrome114';

/** Any browser of the last few years: visitors bring their own. */
export const OLDEST_BROWSERS = ['es2022', 'safari15.4'];
