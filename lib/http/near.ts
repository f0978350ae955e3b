import { NEAR_HEADER } from "@/lib/core/net/near-header";

const LOCAL_NAME = /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a Host header or an origin's host names this machine by itself, whatever the port. */
function isLocalName(host: string | null): boolean {
  const address = `http://${host ?? ""}`;
  return host !== null && URL.canParse(address) && LOCAL_NAME.test(new URL(address).hostname.replace(/\.$/, ""));
}

/**
 * Whether a request comes from this machine and is its user's own doing: over loopback and through no proxy, to a local name
 * (a foreign name that resolves here is another site's trick), and from no page but one of this machine.
 */
export function isNear(request: Request): boolean {
  const { headers } = request;
  if (headers.get(NEAR_HEADER) !== "1" || !isLocalName(headers.get("host"))) return false;
  if (headers.get("sec-fetch-site") === "cross-site") return false;
  const origin = headers.get("origin");
  return origin === null || (URL.canParse(origin) && isLocalName(new URL(origin).host));
}
