"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "./button";

interface Props {
  text: string;
  /** Only the icon; its name is read to those who cannot see it. */
  compact?: boolean;
  className?: string;
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, compact, className }: Props) {
  const { t } = useI18n();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const label = copied ? t.common.copied : t.common.copy;
  return (
    <Button
      look={compact ? "ghost" : "outline"}
      size={compact ? "icon-sm" : "sm"}
      className={className}
      aria-label={compact ? label : undefined}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? <Check className="text-ok" /> : <Copy />}
      {!compact && label}
      <span className="sr-only" aria-live="polite">
        {copied ? t.common.copied : ""}
      </span>
    </Button>
  );
}
