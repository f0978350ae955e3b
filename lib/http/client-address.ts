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
