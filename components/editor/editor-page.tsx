"use client";
import dynamic from "next/dynamic";
import { SessionDialog } from "@/components/auth/session-dialog";
import { useI18n } from "@/components/i18n/provider";
import { ConnectionBanner } from "@/components/shell/connection-banner";
import { LeaveQuestion } from "@/components/shell/leave-question";
import { EditorSkeleton } from "./editor-skeleton";

function Waiting() {
  const { t } = useI18n();
  return <EditorSkeleton label={t.common.loading} />;
}

/** The editor draws films in the page and keeps edits in the browser: nothing of it is drawn on the server. */
const EditorRoom = dynamic(() => import("./editor-room"), { ssr: false, loading: Waiting });

/** The page around the editor: no navigation, and what every page of the studio says when it is away. */
export function EditorPage({ filmId }: { filmId: string }) {
  return (
    <>
      <EditorRoom key={filmId} filmId={filmId} />
      <ConnectionBanner />
      <SessionDialog />
      <LeaveQuestion />
    </>
  );
}
