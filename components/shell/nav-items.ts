import {
  BookOpen,
  Clapperboard,
  House,
  KeyRound,
  ListVideo,
  type LucideIcon,
  Settings,
  SquarePlus,
} from "lucide-react";
import type { Dictionary } from "@/components/i18n/en";

export interface NavItem {
  href: string;
  label: keyof Dictionary["nav"] & ("home" | "create" | "films" | "jobs" | "apiKeys" | "apiReference" | "settings");
  icon: LucideIcon;
}

export const STUDIO_ITEMS: NavItem[] = [
  { href: "/", label: "home", icon: House },
  { href: "/create", label: "create", icon: SquarePlus },
  { href: "/films", label: "films", icon: Clapperboard },
  { href: "/jobs", label: "jobs", icon: ListVideo },
];

export const DEVELOP_ITEMS: NavItem[] = [
  { href: "/keys", label: "apiKeys", icon: KeyRound },
  { href: "/docs/api", label: "apiReference", icon: BookOpen },
];

export const SETTINGS_ITEM: NavItem = { href: "/settings", label: "settings", icon: Settings };

/** Whether `href` is where the reader is, or above it. */
export function isCurrent(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
