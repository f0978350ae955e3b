import type { IncomingMessage } from "node:http";
import { isLoopback } from "@/lib/core/net/addresses";
import { NEAR_HEADER } from "@/lib/core/net/near-header";

const FORWARDED = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];

/**
 * Puts the client's address alone into X-Forwarded-For, which guesses and requests are counted by: what the outermost of
 * `proxies` trusted proxies saw, or the connection's own address without any. What a client wrote there itself counts for
 * nothing, nor does the host that it names. NEAR_HEADER says that a program of this machine called, with nobody between.
 */
export function setClientAddress(
  request: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  proxies: number,
): void {
  const header = String(request.headers["x-forwarded-for"] ?? "");
  const told = header.split(",").map((part) => part.trim());
  const chain = [...told.filter(Boolean), request.socket.remoteAddress ?? ""];
  const forwarded = told.some(Boolean) || FORWARDED.some((name) => name in request.headers);
  if (!forwarded && isLoopback(request.socket.remoteAddress ?? "")) request.headers[NEAR_HEADER] = "1";
  else delete request.headers[NEAR_HEADER];
  const address = chain[Math.max(0, chain.length - 1 - proxies)];
  // Where a proxy says that it was called at is a client's own word without one.
  if (proxies === 0) for (const name of FORWARDED) delete request.headers[name];
  if (address) request.headers["x-forwarded-for"] = address;
  else delete request.headers["x-forwarded-for"];
}
