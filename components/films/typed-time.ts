/** Seconds as a clock with thousandths, which tell any two frames apart: 75.5 → 1:15.500. */
export function timeText(seconds: number): string {
  const thousandths = Math.max(0, Math.round(seconds * 1000));
  const minutes = Math.floor(thousandths / 60_000);
  return `${minutes}:${((thousandths % 60_000) / 1000).toFixed(3).padStart(6, "0")}`;
}

/** What a time may lie behind the end because it was rounded, in seconds. */
const ROUNDED = 0.001;

/** Seconds of what is typed: `75.5`, `1:15,5`, `1:01:15`; undefined for anything else, and behind the end. */
export function typedTime(text: string, end: number): number | undefined {
  const match = text.trim().match(/^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?)$/);
  if (!match) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
  return value <= end + ROUNDED ? Math.min(value, end) : undefined;
}
