/** Width over height of each format. */
export const RATIO_OF: Record<string, number> = { landscape: 16 / 9, vertical: 9 / 16, square: 1, ads: 4 / 5 };
