import ipaddr from "ipaddr.js";
import type { Client } from "@/lib/services/sessions";

/**
 * The network address a request came from. The web server sets the header from the connection, and only believes a
 * header that a trusted proxy sent (FRAMEWRIGHT_TRUSTED_PROXIES), so that nobody can choose their own.
 */
export function clientAddress(request: Request): string {
  return clientAddressOf(request.headers.get("x-forwarded-for"));
}

/** The same from the header's value alone. */
export function clientAddressOf(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",")[0]?.trim() || "address";
}

/** Bits of an IPv6 address that name a subscriber; who has one chooses the rest freely. */
const SUBSCRIBER_BITS = 64;

/** What requests and guesses are counted by: the address, of IPv6 the part that its holder cannot change. */
export function clientNetwork(request: Request): string {
  const address = clientAddress(request);
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${SUBSCRIBER_BITS}`)}/${SUBSCRIBER_BITS}`;
}

/** From where a request comes, for the list of sign-ins. */
export function clientOf(request: Request): Client {
  return { address: clientAddress(request), userAgent: request.headers.get("user-agent") ?? undefined };
}
