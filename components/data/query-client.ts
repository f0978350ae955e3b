import { onlineManager, QueryClient } from "@tanstack/react-query";
import { UiError } from "./client";
import { connection } from "./connection";

/** How often a read is tried again that the studio is too busy to answer. */
const TRIES = 5;

/** What is refused once is refused again; a studio that is away is waited for, and one that is busy is asked again. */
function isWorthAnother(count: number, error: unknown): boolean {
  if (!(error instanceof UiError)) return false;
  return error.code === "offline" || (error.code === "engine_unavailable" && count < TRIES);
}

/** Calls wait while the studio cannot be reached; what the browser says of the internet is only a reason to look. */
function watchConnection(): void {
  onlineManager.setEventListener((setOnline) => {
    const look = () => void connection.look();
    window.addEventListener("offline", look);
    window.addEventListener("online", look);
    const stop = connection.watch(() => setOnline(!connection.isAway()));
    return () => {
      window.removeEventListener("offline", look);
      window.removeEventListener("online", look);
      stop();
    };
  });
}

/** What holds the studio's answers for all pages of this tab. */
export function makeQueryClient(): QueryClient {
  if (typeof window !== "undefined") watchConnection();
  return new QueryClient({ defaultOptions: { queries: { staleTime: 2000, retry: isWorthAnother } } });
}
