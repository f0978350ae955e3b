"use client";
import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useI18n } from "@/components/i18n/provider";
import { Notice } from "@/components/ui/states";

/** Why a film cannot be exported at the moment: one of its scenes is made again by this job. */
export function Remaking({ jobId }: { jobId: string }) {
  const { t } = useI18n();
  return (
    <Notice
      level="info"
      icon={<LoaderCircle className="animate-spin" />}
      title={t.presence.remaking}
      text={
        <Link href={`/jobs/${jobId}`} className="font-medium text-accent-text underline-offset-4 hover:underline">
          {t.presence.openJob}
        </Link>
      }
    />
  );
}
