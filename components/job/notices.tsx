"use client";
import { Info, TriangleAlert } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Notice } from "@/components/ui/states";
import type { NoticeView } from "@/lib/http/dialects/ui/common";

/** Notices of something that was asked for and is not in the film. */
const MISSING = /^(scene|media|avatar|music)_?/;

/** What was left out or replaced while a film was made, and what would change it. */
export function Notices({ notices }: { notices: NoticeView[] }) {
  const { saying } = useI18n();
  return notices.map(({ code, message, remedy }) => {
    const missing = MISSING.test(code);
    return (
      <Notice
        key={code}
        level={missing ? "warning" : "info"}
        icon={missing ? <TriangleAlert /> : <Info />}
        title={saying(message)}
        text={remedy && saying(remedy)}
      />
    );
  });
}
