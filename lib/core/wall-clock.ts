/** Whether this machine knows a zone of the IANA database ("Europe/Paris"). */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant, as milliseconds since 1970 if they were UTC. */
function shownAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
}

const HAS_OFFSET = /(?:z|[+-]\d{2}:?\d{2})$/i;

/**
 * The instant that a date and time mean: one with an offset ("2024-12-15T14:00:00Z") by itself, one without as the clocks of
 * `zone` show it. Where the clocks are set forward and never show it, the same time after the change as it would have been before;
 * where they show it twice, the first (as RFC 5545, 3.3.5, has it).
 * @returns undefined for what is no date and time
 */
export function instantOf(text: string, zone: string): Date | undefined {
  if (HAS_OFFSET.test(text)) {
    const instant = new Date(text);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  }
  const wanted = new Date(`${text}Z`).getTime();
  if (Number.isNaN(wanted)) return undefined;
  // The offsets a day before and after: the only two that can hold at that time.
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((near) => shownAt(near, zone) - near);
  const fitting = offsets.map((offset) => wanted - offset).filter((instant) => shownAt(instant, zone) === wanted);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : wanted - (offsets[0] ?? 0));
}
