import { cn } from "@/components/ui/cn";

/** The mark: two corners of a viewfinder holding a frame that plays. Drawn on a 32 × 32 grid. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden className={cn("size-8", className)}>
      <path d="M3 12V7a4 4 0 0 1 4-4h7" stroke="currentColor" strokeWidth="3.2" strokeLinecap="square" />
      <path d="M29 20v5a4 4 0 0 1-4 4h-7" stroke="currentColor" strokeWidth="3.2" strokeLinecap="square" />
      <path
        d="M11.2 10.1c0-1 1-1.6 1.9-1.1l10 5.8c.9.5.9 1.8 0 2.3l-10 5.9c-.9.5-1.9-.1-1.9-1.2V10.1Z"
        className="fill-accent"
      />
    </svg>
  );
}

/** Mark and name; the name is set in the display face. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2.5 text-ink", className)}>
      <Mark className="size-6" />
      <span className="display font-bold text-[1.0625rem] tracking-tight">Framewright</span>
    </span>
  );
}
