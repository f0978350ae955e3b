"use client";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { clock, fill, number, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import type { Finding, Report } from "@/lib/http/dialects/ui/films";

const LOOKS = {
  ok: { icon: CircleCheck, className: "text-ok" },
  warning: { icon: TriangleAlert, className: "text-warn" },
  problem: { icon: CircleAlert, className: "text-danger" },
} as const;
const TONES = { good: "ok", warnings: "warn", bad: "danger" } as const;
/** Loudness that narration is brought to, LUFS. */
const TARGET_LUFS = -16;

/** What was measured, written the reader's way; the checker's own sentence for what this page does not know. */
function useMeasured(report: Report): (finding: Finding) => { value: string; expected?: string } {
  const { t, saying, locale } = useI18n();
  const seconds = (value: number) => `${number(locale, value, 1)} s`;
  const lost = (finding: Finding) => seconds(finding.spans.reduce((sum, span) => sum + span.to - span.from, 0));
  return (finding) => {
    switch (finding.code) {
      case "duration":
        return { value: seconds(report.durationSeconds), expected: seconds(report.expectedSeconds) };
      case "black":
      case "frozen":
      case "silence":
        return { value: lost(finding) };
      case "loudness":
        return report.lufs === null
          ? { value: saying(finding.message) }
          : { value: `${number(locale, report.lufs, 1)} LUFS`, expected: `${number(locale, TARGET_LUFS)} LUFS` };
      case "clipping":
        return { value: report.truePeak === null ? "" : `${number(locale, report.truePeak, 1)} dBTP` };
      case "captions":
        return { value: fill(t.film.covered, { share: percent(locale, report.captionCoverage ?? 0) }) };
      default:
        return { value: saying(finding.message) };
    }
  };
}

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
      {report && <Findings report={report} />}
    </Card>
  );
}

function Findings({ report }: { report: Report }) {
  const { t } = useI18n();
  const measured = useMeasured(report);
  return (
    <ul className="divide-y px-5 pb-2">
      {report.findings.map((finding) => {
        const { icon: Icon, className } = LOOKS[finding.level];
        const { value, expected } = measured(finding);
        return (
          <li key={finding.code} className="flex items-start gap-3 py-2.5 text-[0.8125rem]">
            <Icon className={`mt-0.5 size-4 shrink-0 ${className}`} aria-label={t.film.levels[finding.level]} />
            <div className="min-w-0 flex-1">
              <p>{t.film.checks[finding.code as keyof typeof t.film.checks] ?? finding.code}</p>
              {finding.spans.slice(0, 3).map((span) => (
                <p key={span.from} className="text-ink-3 text-xs tabular-nums">
                  {fill(t.film.from, { from: clock(span.from), to: clock(span.to) })}
                </p>
              ))}
            </div>
            <div className="shrink-0 text-right">
              <p className="font-medium tabular-nums">{value}</p>
              {expected && (
                <p className="text-ink-3 text-xs tabular-nums">{fill(t.film.expected, { value: expected })}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
