"use client";
import { ErrorView } from "@/components/shell/error-view";

/** `retry` asks the server again; Next's `reset` would only draw the same broken answer once more. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <ErrorView digest={error.digest} onRetry={retry} />;
}
