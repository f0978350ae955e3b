"use client";
import { Coins, Plus } from "lucide-react";
import Link from "next/link";
import { Mark } from "@/components/brand/logo";
import { unended, useMe } from "@/components/data/queries";
import { number, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { DEVELOP_ITEMS, type NavItem, SETTINGS_ITEM, STUDIO_ITEMS } from "./nav-items";
import { NavLink } from "./nav-link";
import { UserMenu } from "./user-menu";

/** The button above the list leads there. */
const CREATE = "/create";

function Group({ title, items, jobs }: { title: string; items: NavItem[]; jobs: number }) {
  return (
    <div>
      <p className="mb-1 px-2.5 font-medium text-[0.6875rem] text-ink-3 max-xl:sr-only">{title}</p>
      <ul className="space-y-0.5">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} rail badge={item.href === "/jobs" ? jobs : 0} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Navigation at the left: names beside icons from 1280 px on, icons alone below, absent on small screens. */
export function Sidebar() {
  const { t, locale } = useI18n();
  const { data: me } = useMe();
  const unendedJobs = unended(me);
  return (
    <aside className="sticky top-0 hidden h-dvh w-16 flex-col border-r bg-sunken/60 px-3 py-4 md:flex xl:w-60">
      <Link
        href="/"
        className="flex h-9 items-center gap-2.5 rounded-lg px-2 max-xl:justify-center max-xl:px-0"
        title="Framewright"
      >
        <Mark className="size-[1.375rem]" />
        <span className="display font-bold text-[1.0625rem] max-xl:sr-only">Framewright</span>
      </Link>
      <Button asChild look="primary" className="mt-5 max-xl:size-10 max-xl:self-center max-xl:px-0">
        <Link href={CREATE} title={t.nav.newFilm}>
          <Plus strokeWidth={2.5} />
          <span className="max-xl:sr-only">{t.nav.newFilm}</span>
        </Link>
      </Button>
      <nav aria-label={t.nav.main} className="thin-scroll mt-6 flex-1 space-y-6 overflow-y-auto">
        <Group title={t.nav.studio} items={STUDIO_ITEMS.filter(({ href }) => href !== CREATE)} jobs={unendedJobs} />
        <Group title={t.nav.develop} items={DEVELOP_ITEMS} jobs={0} />
      </nav>
      <div className="space-y-1 border-t pt-3">
        <NavLink item={SETTINGS_ITEM} rail />
        {me && (
          <p
            className="flex h-9 items-center gap-3 px-2.5 text-[0.8125rem] text-ink-2 max-xl:justify-center max-xl:px-0"
            title={[
              `${t.nav.credits}: ${number(locale, me.credits)}`,
              ...(me.heldCredits > 0 ? [plural(locale, me.heldCredits, t.nav.held)] : []),
            ].join(" · ")}
          >
            <Coins className="size-[1.0625rem] shrink-0 text-ink-3" aria-hidden />
            <span className="max-xl:sr-only">{t.nav.credits}</span>
            <span className="ml-auto whitespace-nowrap font-medium text-ink tabular-nums max-xl:hidden">
              {me.heldCredits > 0 && (
                <span className="mr-1.5 font-normal text-ink-3 text-xs">
                  {plural(locale, me.heldCredits, t.nav.held)}
                </span>
              )}
              {number(locale, me.credits)}
            </span>
          </p>
        )}
        <UserMenu />
      </div>
    </aside>
  );
}
