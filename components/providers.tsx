"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider, useTheme } from "next-themes";
import { type ReactNode, useState } from "react";
import { Toaster } from "sonner";
import { makeQueryClient } from "./data/query-client";
import type { StudioLanguage } from "./i18n/language";
import type { Locale } from "./i18n/locale";
import { I18nProvider } from "./i18n/provider";
import { type Rendered, RenderedProvider } from "./ui/rendered";

function Toasts() {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      offset={20}
      mobileOffset={{ bottom: 84 }}
      toastOptions={{
        classNames: {
          toast: "rounded-xl! border-line! bg-raised! text-ink! shadow-float! font-sans!",
          description: "text-ink-2!",
        },
      }}
    />
  );
}

interface Props {
  locale: Locale;
  generated: StudioLanguage | undefined;
  rendered: Rendered;
  /** Of this answer's scripts, as its policy names it. */
  nonce: string | undefined;
  children: ReactNode;
}

/** Theme, language, server state and toasts for the whole interface. */
export function Providers({ locale, generated, rendered, nonce, children }: Props) {
  const [client] = useState(makeQueryClient);
  return (
    <ThemeProvider
      {...(nonce ? { nonce } : {})}
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
    >
      <RenderedProvider value={rendered}>
        <I18nProvider initial={locale} generated={generated}>
          <QueryClientProvider client={client}>
            {children}
            <Toasts />
          </QueryClientProvider>
        </I18nProvider>
      </RenderedProvider>
    </ThemeProvider>
  );
}
