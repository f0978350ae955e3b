"use client";
import { CircleCheck, WifiOff } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { connection } from "@/components/data/connection";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";

/** How long it is said that the studio is back, in milliseconds. */
const BACK_MS = 2500;

/** Says over the page that the studio is away, and for a moment that it is back. */
export function ConnectionBanner() {
  const { t } = useI18n();
  const away = useSyncExternalStore(connection.watch, connection.isAway, () => false);
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (away) setTold(true);
    if (away || !told) return;
    const timer = setTimeout(() => setTold(false), BACK_MS);
    return () => clearTimeout(timer);
  }, [away, told]);
  const Icon = away ? WifiOff : CircleCheck;
  return (
    <div role="status" className="pointer-events-none fixed inset-x-3 top-16 z-[60] flex justify-center">
      {(away || told) && (
        <p className="pointer-events-auto flex max-w-xl animate-rise items-center gap-2.5 rounded-xl border bg-raised px-4 py-2.5 text-[0.8125rem] shadow-float">
          <Icon className={cn("size-4 shrink-0", away ? "text-warn" : "text-ok")} aria-hidden />
          {away ? t.presence.away : t.presence.back}
        </p>
      )}
    </div>
  );
}
