import type { LogFileSettings } from '../../main/access-log/log-file-settings.ts';

/** The log on disk as tests begin with it: off, and without bounds. */
export const LOG_FILES: LogFileSettings = {
  enabled: false,
  format: 'combined',
  folder: '/srv/logs',
  maxBytes: 0,
  daily: false,
  maxFiles: 0,
  maxDays: 0,
};
