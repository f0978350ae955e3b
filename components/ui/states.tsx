import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** A grey shape in the place of what is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("skeleton h-4", className)} />;
}

export function Progress({ value, label, className }: { value: number; label: string; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn("h-1.5 overflow-hidden rounded-full bg-line-strong/60", className)}
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-700 ease-out"
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}

interface StateProps {
  art?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  className?: string;
  /** The heading's level; 1 where nothing else is on the page. */
  level?: 1 | 2;
}

/** Nothing here yet: what this place is for, and the first thing to do. */
export function EmptyState({ art, title, text, action, className, level = 2 }: StateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cn("flex flex-col items-center justify-center px-6 py-14 text-center", className)}>
      {art}
      <Heading className="display mt-5 font-semibold text-lg">{title}</Heading>
      {text && <p className="mt-1.5 max-w-sm text-balance text-ink-2 text-sm">{text}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Something went wrong: what, what to do about it, and a way to try again. */
export function ErrorState({ title, text, action, className, level = 2 }: StateProps) {
  const Heading = `h${level}` as const;
  return (
    <div role="alert" className={cn("flex flex-col items-center justify-center px-6 py-12 text-center", className)}>
      <span className="grid size-11 place-items-center rounded-full bg-danger-soft text-danger">
        <TriangleAlert className="size-5" aria-hidden />
      </span>
      <Heading className="display mt-4 font-semibold text-lg">{title}</Heading>
      {text && <div className="mt-1.5 max-w-md text-balance text-ink-2 text-sm">{text}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

const NOTICE_LOOKS = {
  info: "border-info/25 bg-info-soft text-info",
  warning: "border-warn/25 bg-warn-soft text-warn",
  error: "border-danger/25 bg-danger-soft text-danger",
  ok: "border-ok/25 bg-ok-soft text-ok",
} as const;

interface NoticeProps {
  level: keyof typeof NOTICE_LOOKS;
  icon?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** One thing to know, in place. */
export function Notice({ level, icon, title, text, action, className }: NoticeProps) {
  return (
    <div
      className={cn("flex flex-wrap gap-3 rounded-xl border px-4 py-3 [&_svg]:size-4", NOTICE_LOOKS[level], className)}
    >
      {icon && <span className="mt-0.5 shrink-0">{icon}</span>}
      <div className={cn("min-w-0 flex-1 text-[0.8125rem]", action && "basis-56")}>
        <p className="font-medium text-ink">{title}</p>
        {text && <p className="mt-0.5 text-ink-2">{text}</p>}
      </div>
      {action}
    </div>
  );
}
