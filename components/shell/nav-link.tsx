"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import { isCurrent, type NavItem } from "./nav-items";

interface Props {
  item: NavItem;
  /** Only the icon at medium width; the name is then its tooltip. */
  rail?: boolean;
  badge?: number;
  onClick?: () => void;
}

export function NavLink({ item, rail, badge = 0, onClick }: Props) {
  const { t } = useI18n();
  const current = isCurrent(usePathname(), item.href);
  const Icon = item.icon;
  return (
    <Link
      href={item.href}
      onClick={onClick}
      aria-current={current ? "page" : undefined}
      title={t.nav[item.label]}
      className={cn(
        "group relative flex h-9 items-center gap-3 rounded-lg px-2.5 font-medium text-[0.8125rem] text-ink-2 transition-colors hover:bg-hover hover:text-ink",
        current && "bg-hover text-ink",
        rail && "max-xl:justify-center max-xl:px-0",
      )}
    >
      <Icon
        className={cn("size-[1.0625rem] shrink-0 text-ink-3 group-hover:text-ink-2", current && "text-accent-text!")}
        strokeWidth={2}
        aria-hidden
      />
      <span className={cn("min-w-0 truncate", rail && "max-xl:sr-only")}>{t.nav[item.label]}</span>
      {badge > 0 && (
        <span
          className={cn(
            "ml-auto grid h-5 min-w-5 place-items-center rounded-full bg-accent-soft px-1.5 text-[0.6875rem] text-accent-text tabular-nums",
            rail && "max-xl:absolute max-xl:-top-0.5 max-xl:right-0.5 max-xl:h-4 max-xl:min-w-4 max-xl:px-1",
          )}
        >
          {badge}
        </span>
      )}
    </Link>
  );
}
