"use client";
import { Clapperboard, House, ListVideo, LogOut, Menu as MenuIcon, Plus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { leaveStudio } from "@/components/auth/leave-studio";
import { useMe } from "@/components/data/queries";
import { number, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import { cn } from "@/components/ui/cn";
import { Sheet } from "@/components/ui/overlay";
import { DEVELOP_ITEMS, isCurrent, SETTINGS_ITEM, STUDIO_ITEMS } from "./nav-items";
import { NavLink } from "./nav-link";
import { Face } from "./user-menu";

/** What the bar itself leads to. */
const IN_BAR = ["/", "/films", "/create", "/jobs"];

const tab =
  "flex flex-1 flex-col items-center justify-center gap-1 rounded-lg text-[0.6875rem] font-medium text-ink-3 aria-[current]:text-accent-text [&_svg]:size-5";

/** The bar at the bottom of small screens, under the thumb. */
export function MobileNav() {
  const { t, locale } = useI18n();
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const { data: me } = useMe();
  const link = (href: string, label: string, icon: React.ReactNode) => (
    <Link href={href} className={tab} aria-current={isCurrent(pathname, href) ? "page" : undefined}>
      {icon}
      {label}
    </Link>
  );
  return (
    <>
      <nav
        aria-label={t.nav.main}
        className="fixed inset-x-0 bottom-0 z-40 flex h-[4.25rem] items-stretch gap-1 border-t bg-surface/95 px-2 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
      >
        {link("/", t.nav.home, <House />)}
        {link("/films", t.nav.films, <Clapperboard />)}
        <Link href="/create" aria-label={t.nav.newFilm} className="flex flex-1 items-center justify-center">
          <span className="grid size-11 place-items-center rounded-full bg-accent text-accent-ink shadow-float">
            <Plus className="size-5" strokeWidth={2.5} />
          </span>
        </Link>
        {link("/jobs", t.nav.jobs, <ListVideo />)}
        <button type="button" className={cn(tab)} onClick={() => setOpen(true)}>
          <MenuIcon />
          {t.nav.more}
        </button>
      </nav>
      <Sheet open={open} onOpenChange={setOpen} title={t.nav.more} closeLabel={t.common.close}>
        {me && (
          <div className="mb-3 flex items-center gap-3 rounded-xl bg-hover p-3">
            <Face name={me.name} className="size-9" />
            <div className="min-w-0 flex-1">
              <Clipped className="font-medium">{me.name}</Clipped>
              <Clipped className="text-ink-3 text-xs">{me.email}</Clipped>
            </div>
            <p className="text-right text-xs">
              <span className="block font-semibold text-sm tabular-nums">{number(locale, me.credits)}</span>
              <span className="text-ink-3">{t.nav.credits}</span>
              {me.heldCredits > 0 && (
                <span className="block text-ink-3 tabular-nums">{plural(locale, me.heldCredits, t.nav.held)}</span>
              )}
            </p>
          </div>
        )}
        {[...STUDIO_ITEMS.filter(({ href }) => !IN_BAR.includes(href)), ...DEVELOP_ITEMS, SETTINGS_ITEM].map((item) => (
          <NavLink key={item.href} item={item} onClick={() => setOpen(false)} />
        ))}
        <Button look="ghost" className="w-full justify-start gap-3 px-2.5 text-[0.8125rem]" onClick={leaveStudio}>
          <LogOut className="text-ink-3" />
          {t.nav.signOut}
        </Button>
      </Sheet>
    </>
  );
}
