/** How long certificates hold, in days, and when another takes the place of one. */

export const AUTHORITY_DAYS = 3652;

/** Apple takes no more than 825 of an authority that a person trusts, and 398 of others. */
export const LEAF_DAYS = 396;

/** So much of its time one of a share is used; then it is renewed. */
export const LEAF_USED_PART = 2 / 3;

/** How long before it is made a certificate begins to hold: clocks of phones and computers differ. */
export const BACKDATED_DAYS = 1;
