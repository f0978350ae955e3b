import { CronExpressionParser } from "cron-parser";

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/**
 * Milliseconds from `now` for a duration of the SDK ("1d2h30m", "90s") or an ISO time; never negative.
 * @throws Error when the text is neither
 */
export function millisecondsUntil(text: string, now = Date.now()): number {
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    const at = Date.parse(text);
    if (Number.isNaN(at)) throw new Error(`"${text}" is not a time.`);
    return Math.max(0, at - now);
  }
  if (text === "") return 0;
  if (!/^(\d+(\.\d+)?(ms|[smhdw]))+$/.test(text)) throw new Error(`"${text}" is not a duration such as 1h30m.`);
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)(ms|[smhdw])/g)) {
    total += Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS];
  }
  return total;
}

/** Milliseconds of a `Retry-After` header, in seconds or as a date; undefined when there is none or it is neither. */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Seconds before retry 1, 2, 3 …; the last one repeats. See docs/decisions/020-workflow-queue.md. */
const BACKOFF_SECONDS = [2, 5, 15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
/** Share of the delay added at random, so that what failed together does not come back together. */
const JITTER = 0.2;

/** Milliseconds to wait after attempt number `attempt` (0 is the first) has failed. */
export function backoffMs(attempt: number, random = Math.random): number {
  const seconds = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length - 1)] ?? 0;
  return seconds * 1000 * (1 + JITTER * random());
}

/**
 * The first time after `after` that a schedule names: five cron fields, in UTC or in the zone of a `TZ=Europe/Paris ` prefix.
 * @throws Error when the schedule cannot be read
 */
export function nextCron(schedule: string, after: Date): Date {
  const zoned = /^TZ=(\S+)\s+(.+)$/.exec(schedule.trim());
  const expression = zoned?.[2] ?? schedule.trim();
  if (expression.split(/\s+/).length !== 5) throw new Error(`"${schedule}" does not have five fields.`);
  return CronExpressionParser.parse(expression, { currentDate: after, tz: zoned?.[1] ?? "UTC" })
    .next()
    .toDate();
}
