/** The values of a Cookie header by name. */
export function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(";").map((part) => part.trim().split("="));
  return Object.fromEntries(pairs.map(([name = "", ...value]) => [name, value.join("=")]));
}

export function cookieNamed(header: string | null, name: string): string | undefined {
  return header ? parseCookies(header)[name] : undefined;
}
