import type { IncomingMessage } from "node:http";

/**
 * Puts the client's address alone into X-Forwarded-For, which guesses and requests are counted by: what the outermost of
 * `proxies` trusted proxies saw, or the connection's own address without any. What a client wrote there itself counts for
 * nothing.
 */
export function setClientAddress(
  request: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  proxies: number,
): void {
  const header = String(request.headers["x-forwarded-for"] ?? "");
  const told = header.split(",").map((part) => part.trim());
  const chain = [...told.filter(Boolean), request.socket.remoteAddress ?? ""];
  const address = chain[Math.max(0, chain.length - 1 - proxies)];
  if (address) request.headers["x-forwarded-for"] = address;
  else delete request.headers["x-forwarded-for"];
}
