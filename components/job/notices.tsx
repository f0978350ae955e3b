"use client";
import { Info } from "lucide-react";
import { useI18n } from "@/components/i18n/provider";
import { Notice } from "@/components/ui/states";
import type { NoticeView } from "@/lib/http/dialects/ui/common";

/** What was left out or replaced while a film was made, and what would change it. */
export function Notices({ notices }: { notices: NoticeView[] }) {
  const { said } = useI18n();
  return notices.map(({ code, message, remedy }) => (
    <Notice key={code} level="info" icon={<Info />} title={said(message)} text={remedy && said(remedy)} />
  ));
}
