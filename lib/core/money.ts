/** Film seconds that one credit pays for: the public API's example charges 23 credits for 45.7 s. */
export const SECONDS_PER_CREDIT = 2;
/** Flat price of one export, in credits (public API's example). */
export const EXPORT_CREDITS = 5;
/** Flat price of a film's sound alone, in credits: nothing is drawn for it. */
export const SOUND_EXPORT_CREDITS = 1;

/** Share of a film's price when it is laid out but not rendered. */
export const UNRENDERED_SHARE = 0.5;

/** Credits for a film of `seconds`, rounded up, at least 1. */
export function creditsForFilm(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / SECONDS_PER_CREDIT));
}
