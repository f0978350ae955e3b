/** A moment as the document writes it: ISO 8601, UTC, whole seconds. */
export function isoTime(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z");
}

export const isoOrNull = (date: Date | null): string | null => date && isoTime(date);
