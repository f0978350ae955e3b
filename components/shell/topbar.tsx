"use client";
import { Search } from "lucide-react";
import Link from "next/link";
import { Mark } from "@/components/brand/logo";
import { useMe } from "@/components/data/queries";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { inLine } from "@/components/jobs/in-line";
import { Dot } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useModKey } from "@/components/ui/use-mod-key";
import { LanguageSwitch, ThemeSwitch } from "./switches";

/** Search, what is running, language and appearance. */
export function Topbar({ onSearch }: { onSearch: () => void }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { data: me } = useMe();
  const mod = useModKey();
  const running = me?.runningJobs ?? 0;
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-canvas/85 px-4 backdrop-blur-md md:px-6 lg:px-8">
      <Link href="/" aria-label="Framewright" className="mr-1 md:hidden">
        <Mark className="size-6" />
      </Link>
      <button
        type="button"
        onClick={onSearch}
        className="flex h-9 min-w-0 flex-1 items-center gap-2.5 rounded-lg border bg-surface px-3 text-[0.8125rem] text-ink-3 shadow-card transition-colors hover:border-line-strong sm:max-w-80"
      >
        <Search className="size-4 shrink-0" aria-hidden />
        <span className="min-w-0 text-left leading-tight">{t.nav.search}</span>
        <span className="ml-auto hidden gap-1 sm:flex">
          <Kbd>{mod}</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <div className="ml-auto flex items-center gap-1">
        {running > 0 && (
          <Button asChild look="ghost" size="sm" className="text-accent-text max-sm:hidden">
            <Link href="/jobs">
              <Dot live />
              {inLine(i18n, me?.line) ?? plural(locale, running, t.nav.running)}
            </Link>
          </Button>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
