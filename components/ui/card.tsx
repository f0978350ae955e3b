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
    <header
      className={cn("grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-5 pt-4 pb-3", className)}
    >
      <h2 className="display font-semibold text-base text-ink">{title}</h2>
      <div className="-my-1">{action}</div>
      {hint && <p className="col-span-2 text-[0.8125rem] text-ink-3">{hint}</p>}
    </header>
  );
}
