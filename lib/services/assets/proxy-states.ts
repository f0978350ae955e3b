/** unknown: nobody has looked; none: browsers play the file itself. */
export const PROXY_STATES = ["unknown", "none", "preparing", "ready", "failed"] as const;
export type ProxyState = (typeof PROXY_STATES)[number];
