/** Width over height of each format. */
export const RATIO_OF: Record<string, number> = { landscape: 16 / 9, vertical: 9 / 16, square: 1, ads: 4 / 5 };

/** How high a film's picture may become, so that its controls are seen with it: taller than wide, and every other. */
export const TALLEST = "max-h-[min(42rem,68dvh)]";
export const WIDEST = "max-h-[68dvh]";
/** Height of a player's controls, for what stands in its place. */
export const BAR_HEIGHT = "min-h-[4.625rem]";
