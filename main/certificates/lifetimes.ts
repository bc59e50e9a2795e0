/** How long certificates hold, in days. */

export const AUTHORITY_DAYS = 3652;

/** Apple takes no more than 825 of an authority that a person trusts, and 398 of others. */
export const LEAF_DAYS = 396;

/** How long before it is made a certificate begins to hold: clocks of phones and computers differ. */
export const BACKDATED_DAYS = 1;
