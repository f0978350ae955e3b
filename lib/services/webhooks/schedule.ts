/** Seconds to wait before each attempt: at once, then 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h. */
export const RETRY_SECONDS = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** Milliseconds an endpoint has to answer. */
export const TIMEOUT_MS = 20_000;
/** Characters of an answer that are kept. */
export const KEPT_RESPONSE = 2000;
