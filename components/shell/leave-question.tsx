"use client";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { leaveGuard } from "@/components/data/leave-guard";
import { useI18n } from "@/components/i18n/provider";
import { ConfirmDialog } from "@/components/ui/overlay";

/** The studio's address that a click leads away to; undefined for every other click. */
function addressOf(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  if (link.target === "_blank" || link.hasAttribute("download") || link.origin !== location.origin) return undefined;
  return link.pathname === location.pathname ? undefined : `${link.pathname}${link.search}${link.hash}`;
}

/** Asks before a page is left on which something is still on its way, by a link or by closing it. */
export function LeaveQuestion() {
  const { t } = useI18n();
  const router = useRouter();
  const wanted = useSyncExternalStore(leaveGuard.watch, leaveGuard.wantedAddress, () => undefined);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const address = addressOf(event);
      if (address && leaveGuard.stops(address)) event.preventDefault();
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (leaveGuard.isHolding()) event.preventDefault();
    };
    document.addEventListener("click", onClick, { capture: true });
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("beforeunload", onUnload);
    };
  }, []);
  return (
    <ConfirmDialog
      open={wanted !== undefined}
      onOpenChange={(open) => !open && leaveGuard.settle()}
      title={t.presence.leaveTitle}
      description={t.presence.leaveText}
      confirm={t.presence.leave}
      cancel={t.presence.stay}
      onConfirm={() => wanted && router.push(wanted)}
    />
  );
}
