import {
  BookOpen,
  ChartNoAxesColumn,
  Clapperboard,
  FolderKanban,
  House,
  Images,
  KeyRound,
  ListVideo,
  type LucideIcon,
  Megaphone,
  Settings,
  SquarePlus,
  Webhook,
} from "lucide-react";
import type { Dictionary } from "@/components/i18n/locales/en/dictionary";

export interface NavItem {
  href: string;
  label: keyof Dictionary["nav"] &
    (
      | "home"
      | "create"
      | "films"
      | "projects"
      | "productions"
      | "library"
      | "jobs"
      | "apiKeys"
      | "webhooks"
      | "usage"
      | "apiReference"
      | "settings"
    );
  icon: LucideIcon;
}

export const STUDIO_ITEMS: NavItem[] = [
  { href: "/", label: "home", icon: House },
  { href: "/create", label: "create", icon: SquarePlus },
  { href: "/films", label: "films", icon: Clapperboard },
  { href: "/projects", label: "projects", icon: FolderKanban },
  { href: "/marketing", label: "productions", icon: Megaphone },
  { href: "/library", label: "library", icon: Images },
  { href: "/jobs", label: "jobs", icon: ListVideo },
];

export const DEVELOP_ITEMS: NavItem[] = [
  { href: "/keys", label: "apiKeys", icon: KeyRound },
  { href: "/webhooks", label: "webhooks", icon: Webhook },
  { href: "/usage", label: "usage", icon: ChartNoAxesColumn },
  { href: "/docs/api", label: "apiReference", icon: BookOpen },
];

export const SETTINGS_ITEM: NavItem = { href: "/settings", label: "settings", icon: Settings };

/** Whether `href` is where the reader is, or above it. */
export function isCurrent(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
