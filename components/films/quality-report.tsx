"use client";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import type { Report } from "@/lib/http/dialects/ui/films";

const LOOKS = {
  pass: { icon: CircleCheck, className: "text-ok" },
  warn: { icon: TriangleAlert, className: "text-warn" },
  fail: { icon: CircleAlert, className: "text-danger" },
} as const;
const TONES = { good: "ok", warnings: "warn", bad: "danger" } as const;

/** What the check found, each finding with what was measured and what would have been right. */
export function QualityReport({ report }: { report: Report | null }) {
  const { t } = useI18n();
  return (
    <Card>
      <CardHead
        title={t.film.quality}
        hint={t.film.qualityText}
        action={
          <Badge tone={report ? TONES[report.verdict] : "neutral"} className="mt-0.5">
            {t.film.verdicts[report?.verdict ?? "missing"]}
          </Badge>
        }
      />
      {report && (
        <ul className="divide-y px-5 pb-2">
          {report.findings.map((finding) => {
            const { icon: Icon, className } = LOOKS[finding.status];
            return (
              <li key={finding.id} className="flex items-start gap-3 py-2.5 text-[0.8125rem]">
                <Icon className={`mt-0.5 size-4 shrink-0 ${className}`} aria-label={finding.status} />
                <div className="min-w-0 flex-1">
                  <p>{t.film.checks[finding.id as keyof typeof t.film.checks] ?? finding.id}</p>
                  {finding.detail && <p className="text-ink-3 text-xs">{finding.detail}</p>}
                </div>
                <div className="shrink-0 text-right">
                  <p className="font-medium tabular-nums">{finding.value}</p>
                  {finding.expected && (
                    <p className="text-ink-3 text-xs tabular-nums">
                      {fill(t.film.expected, { value: finding.expected })}
                    </p>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
