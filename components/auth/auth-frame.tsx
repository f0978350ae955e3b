"use client";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Logo } from "@/components/brand/logo";
import { useI18n } from "@/components/i18n/provider";
import { LanguageSwitch, ThemeSwitch } from "@/components/shell/switches";
import { Storyboard } from "./storyboard";

/** Sign-in and sign-up: the form on one side, moving scenes on the other. */
export function AuthFrame({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(26rem,5fr)_7fr]">
      <div className="flex flex-col px-6 py-6 sm:px-10">
        <header className="flex items-center justify-between">
          <Logo />
          <div className="flex items-center gap-1">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 animate-rise flex-col justify-center py-12">
          {children}
        </main>
        <footer className="text-center text-ink-3 text-xs">Apache-2.0 · Framewright</footer>
      </div>
      <aside className="relative hidden overflow-hidden border-l bg-sunken lg:block">
        <Storyboard />
        <div className="absolute inset-x-0 bottom-0 bg-linear-to-t from-55% from-sunken/95 to-transparent px-12 pt-44 pb-12">
          <p className="display max-w-lg text-balance font-bold text-4xl leading-[1.08] xl:text-5xl">
            {t.auth.tagline}
          </p>
          <p className="mt-4 max-w-md text-pretty text-[0.9375rem] text-ink-2">{t.auth.pitch}</p>
          <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-[0.8125rem] text-ink-2">
            {t.auth.points.map((point) => (
              <li key={point} className="flex items-center gap-2">
                <Check className="size-4 text-accent-text" aria-hidden />
                {point}
              </li>
            ))}
          </ul>
        </div>
      </aside>
    </div>
  );
}
