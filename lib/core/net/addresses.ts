import ipaddr from "ipaddr.js";

/** Ranges that lead into somebody's own network or machine, as ipaddr.js names them. Only `unicast` may be reached. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  let parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()) parsed = parsed.toIPv4Address();
  return parsed.range() === "unicast";
}
