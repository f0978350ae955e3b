import { cookies, headers } from "next/headers";
import { LOCALE_COOKIE, type Locale, pickLocale } from "./locale";

/** The locale of the request being answered. */
export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return pickLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
}
