"use client";
import { Search } from "lucide-react";
import Link from "next/link";
import { Mark } from "@/components/brand/logo";
import { useMe } from "@/components/data/queries";
import { plural } from "@/components/i18n/format";
import { type I18n, useI18n } from "@/components/i18n/provider";
import { inLine } from "@/components/jobs/in-line";
import { Dot } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useModKey } from "@/components/ui/use-mod-key";
import type { Me } from "@/lib/http/dialects/ui/account";
import { LanguageSwitch, ThemeSwitch } from "./switches";

/** What the account's jobs are at: what is at work before what waits for it, and that before what waits for the reader. */
function workOf(i18n: I18n, me: Me | undefined): { text: string; live: boolean } | undefined {
  if (!me) return undefined;
  const { t, locale } = i18n;
  const waits = inLine(i18n, me.line);
  if (waits) return { text: waits, live: true };
  if (me.runningJobs > 0) return { text: plural(locale, me.runningJobs, t.nav.running), live: true };
  if (me.queuedJobs > 0) return { text: plural(locale, me.queuedJobs, t.nav.queued), live: true };
  if (me.waitingJobs > 0) return { text: plural(locale, me.waitingJobs, t.nav.toReview), live: false };
  return undefined;
}

/** Search, what is running, language and appearance. */
export function Topbar({ onSearch }: { onSearch: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { data: me } = useMe();
  const mod = useModKey();
  const work = workOf(i18n, me);
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
        {work && (
          <Button asChild look="ghost" size="sm" className="text-accent-text max-md:hidden">
            <Link href="/jobs">
              <Dot live={work.live} />
              {work.text}
            </Link>
          </Button>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
