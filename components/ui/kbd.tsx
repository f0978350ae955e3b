import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded border bg-hover px-1 font-medium font-sans text-[0.6875rem] text-ink-3">
      {children}
    </kbd>
  );
}
