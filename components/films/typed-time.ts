/** Seconds as a clock with hundredths: 75.5 → 1:15.50. */
export function timeText(seconds: number): string {
  const hundredths = Math.max(0, Math.floor(seconds * 100 + 1e-6));
  const minutes = Math.floor(hundredths / 6000);
  return `${minutes}:${((hundredths % 6000) / 100).toFixed(2).padStart(5, "0")}`;
}

/** Seconds of what is typed: `75.5`, `1:15,5`, `1:01:15`; undefined for anything else, and behind the end. */
export function typedTime(text: string, end: number): number | undefined {
  const match = text.trim().match(/^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?)$/);
  if (!match) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
  return value <= end ? value : undefined;
}
