"use client";
import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "./button";
import { cn } from "./cn";
import { Input } from "./field";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

const PAUSE_MS = 250;

/** A search field that tells what was typed when the typing pauses. */
export function SearchBox({ label, value, onChange, className }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className={cn("relative", className)}>
      <Search className="absolute top-2.5 left-3 size-4 text-ink-3" aria-hidden />
      <Input
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-9 px-9"
      />
      {text && (
        <Button
          look="ghost"
          className="absolute top-1 right-1 size-7 p-0"
          aria-label={t.common.clear}
          onClick={() => setText("")}
        >
          <X className="size-4" />
        </Button>
      )}
    </div>
  );
}
