/** What moves in shares at this moment: for the tray, and before anything is ended. */

/** What moves in a share at this moment. */
export interface Activity {
  readonly visitors: number;
  readonly runningTransfers: number;
  readonly bytesPerSecond: number;
}

export const NO_ACTIVITY: Activity = { visitors: 0, runningTransfers: 0, bytesPerSecond: 0 };

/** What moves in several shares together. */
export function sumOfActivities(activities: readonly Activity[]): Activity {
  return activities.reduce(
    (sum, { visitors, runningTransfers, bytesPerSecond }) => ({
      visitors: sum.visitors + visitors,
      runningTransfers: sum.runningTransfers + runningTransfers,
      bytesPerSecond: sum.bytesPerSecond + bytesPerSecond,
    }),
    NO_ACTIVITY,
  );
}
