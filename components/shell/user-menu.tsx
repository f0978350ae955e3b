"use client";
import { ChevronsUpDown, LogOut, Settings } from "lucide-react";
import Link from "next/link";
import { leaveStudio } from "@/components/auth/leave-studio";
import { useMe } from "@/components/data/queries";
import { useI18n } from "@/components/i18n/provider";
import { Clipped } from "@/components/ui/clipped";
import { cn } from "@/components/ui/cn";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";

/** The first letters of a name: “Ada Lovelace” → AL. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
}

export function Face({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid size-7 shrink-0 place-items-center rounded-full bg-ink font-semibold text-[0.6875rem] text-canvas",
        className,
      )}
    >
      {initials(name || "?")}
    </span>
  );
}

export function UserMenu() {
  const { t } = useI18n();
  const { data: me } = useMe();
  const name = me?.name ?? "";
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-11 w-full items-center gap-2.5 rounded-lg px-1.5 text-left transition-colors hover:bg-hover max-xl:justify-center max-xl:px-0"
        >
          <Face name={name} />
          <span className="sr-only">{t.nav.account}: </span>
          <span className="min-w-0 flex-1 max-xl:sr-only">
            <Clipped className="font-medium text-[0.8125rem]">{name}</Clipped>
            <Clipped className="text-[0.6875rem] text-ink-3">{me?.email ?? ""}</Clipped>
          </span>
          <ChevronsUpDown className="size-3.5 text-ink-3 max-xl:hidden" aria-hidden />
        </button>
      }
    >
      <MenuItem asChild>
        <Link href="/settings">
          <Settings />
          {t.nav.settings}
        </Link>
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={leaveStudio}>
        <LogOut />
        {t.nav.signOut}
      </MenuItem>
    </Menu>
  );
}
