import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";

interface Props {
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One question of the form. */
export function Section({ title, hint, action, className, children }: Props) {
  return (
    <Card className={cn("p-5", className)}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h2 className="display font-semibold text-base">{title}</h2>
          {hint && <p className="mt-0.5 text-[0.8125rem] text-ink-3">{hint}</p>}
        </div>
        {action}
      </div>
      {children}
    </Card>
  );
}
