import "@fontsource-variable/inter";
import "@fontsource-variable/bricolage-grotesque/wdth.css";
import "@fontsource-variable/jetbrains-mono";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { generatedWords, requestLocale } from "@/components/i18n/server";
import { Providers } from "@/components/providers";
import { NONCE_HEADER } from "@/lib/http/protective-headers";

export const metadata: Metadata = {
  title: { default: "Framewright", template: "%s · Framewright" },
  description: "A self-hosted studio that turns a topic, a script or your own pictures into a narrated film.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9f7f5" },
    { media: "(prefers-color-scheme: dark)", color: "#0f0d0c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const rendered = { now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <Providers locale={locale} generated={generatedWords(locale)} rendered={rendered} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
