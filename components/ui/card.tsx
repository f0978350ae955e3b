import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cn("rounded-xl border bg-surface shadow-card", className)} {...props} />;
}

interface HeadProps {
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** The head of a card: title, one line of explanation, what can be done. */
export function CardHead({ title, hint, action, className }: HeadProps) {
  return (
    <header className={cn("flex items-start justify-between gap-4 px-5 pt-4 pb-3", className)}>
      <div className="min-w-0">
        <h2 className="display font-semibold text-base text-ink">{title}</h2>
        {hint && <p className="mt-0.5 text-[0.8125rem] text-ink-3">{hint}</p>}
      </div>
      {action}
    </header>
  );
}
