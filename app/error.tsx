"use client";
import { BarePage } from "@/components/shell/bare-page";
import { ErrorView } from "@/components/shell/error-view";

/** `retry` asks the server again; Next's `reset` would only draw the same broken answer once more. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <BarePage>
      <ErrorView digest={error.digest} onRetry={retry} />
    </BarePage>
  );
}
