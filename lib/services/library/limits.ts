/** Tags of one file at most, and characters of one. */
export const MAX_TAGS = 20;
export const MAX_TAG = 40;
