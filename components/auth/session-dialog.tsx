"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { reach } from "@/components/data/client";
import { sessionEnd } from "@/components/data/session-end";
import { useI18n } from "@/components/i18n/provider";
import { Dialog } from "@/components/ui/overlay";
import { type Me, meSchema } from "@/lib/http/dialects/ui/account";
import { CredentialsForm } from "./credentials-form";

/** Who is signed in now; undefined for nobody. */
async function whoIsIn(): Promise<Me | undefined> {
  const answer = await reach("/api/ui/me").catch(() => undefined);
  return answer?.ok ? meSchema.parse(await answer.json()) : undefined;
}

/** Asks who is there when the session has ended, over the page as it is; what was refused goes on afterwards. */
export function SessionDialog() {
  const { t } = useI18n();
  const client = useQueryClient();
  const ended = useSyncExternalStore(sessionEnd.watch, sessionEnd.isEnded, () => false);
  const before = client.getQueryData<Me>(["me"]);
  const id = before?.id;
  const goOn = async () => {
    const now = await whoIsIn();
    // What is on this page is not somebody else's.
    if (now && id && now.id !== id) window.location.assign("/");
    else if (now) sessionEnd.renew();
  };
  useEffect(() => {
    if (!ended) return;
    // Somebody may have signed in in another tab.
    const onFocus = () => void goOn();
    window.addEventListener("focus", onFocus);
    return () => window.removeEventListener("focus", onFocus);
  });
  return (
    <Dialog
      open={ended}
      onOpenChange={() => undefined}
      title={t.presence.endedTitle}
      description={t.presence.endedText}
      className="max-w-md"
    >
      <CredentialsForm stays email={before?.email} onSignedIn={() => void goOn()} />
      <p className="mt-4 text-center text-[0.8125rem]">
        <a href="/sign-in" target="_blank" rel="noreferrer" className="text-ink-2 underline-offset-4 hover:underline">
          {t.presence.otherWay}
        </a>
      </p>
    </Dialog>
  );
}
