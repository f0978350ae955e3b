"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { SessionDialog } from "@/components/auth/session-dialog";
import { useI18n } from "@/components/i18n/provider";
import type { Me } from "@/lib/http/dialects/ui/account";
import { CommandPalette } from "./command-palette";
import { ConnectionBanner } from "./connection-banner";
import { LeaveQuestion } from "./leave-question";
import { MobileNav } from "./mobile-nav";
import { Sidebar } from "./sidebar";
import { Topbar } from "./topbar";
import { useOfflineWorker } from "./use-offline-worker";

interface Props {
  /** Who is signed in, where the page has read it; else it is asked for. */
  me?: Me;
  children: ReactNode;
}

/** The house around every room: navigation, search, and the command palette on Ctrl/⌘ K. */
export function AppShell({ me, children }: Props) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [palette, setPalette] = useState(false);
  useState(() => me && client.setQueryData(["me"], me));
  useOfflineWorker();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setPalette((shown) => !shown);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-ink px-4 py-2 font-medium text-canvas focus:translate-y-0"
      >
        {t.common.skipToContent}
      </a>
      <Sidebar />
      <div className="flex min-w-0 flex-1 flex-col">
        <Topbar onSearch={() => setPalette(true)} />
        <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 pt-6 pb-28 md:px-6 md:pb-16 lg:px-8 lg:pt-8">
          {children}
        </main>
      </div>
      <MobileNav />
      <CommandPalette open={palette} onOpenChange={setPalette} />
      <ConnectionBanner />
      <SessionDialog />
      <LeaveQuestion />
    </div>
  );
}
