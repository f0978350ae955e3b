import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
}

/** The head of a room. */
export function PageHead({ title, text, action }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 lg:mb-8">
      <div className="min-w-0">
        <h1 className="display wrap-anywhere text-balance font-bold text-2xl lg:text-[1.75rem]">{title}</h1>
        {text && <p className="mt-1 text-ink-2">{text}</p>}
      </div>
      {action && <div className="flex shrink-0 items-center gap-2">{action}</div>}
    </header>
  );
}
