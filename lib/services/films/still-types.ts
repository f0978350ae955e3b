/** What a picture of a film is written as. */
export const STILL_TYPES = ["png", "jpeg"] as const;
export type StillType = (typeof STILL_TYPES)[number];
