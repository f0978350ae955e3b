import ipaddr from "ipaddr.js";

/** Whether an address is this machine's own, such as 127.0.0.1, ::1 or ::ffff:127.0.0.1. */
export const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";

/** Ranges that lead into somebody's own network or machine, as ipaddr.js names them. Only `unicast` may be reached. */
export function isPublicAddress(address: string): boolean {
  // `::a.b.c.d` (RFC 4291, deprecated) leads wherever a system takes it to; nobody means it.
  if (!ipaddr.isValid(address) || /^::\d+\./.test(address)) return false;
  let parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()) parsed = parsed.toIPv4Address();
  if (parsed instanceof ipaddr.IPv6 && parsed.parts.slice(0, 6).every((part) => part === 0)) return false;
  return parsed.range() === "unicast";
}
