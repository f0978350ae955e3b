import { vi } from "vitest";
import { resetEnv } from "@/lib/core/env";
import { allProviders } from "@/lib/providers/registry";

/** An environment in which only the given providers exist; nothing outside this machine is reached. */
export function onlyProviders(values: Record<string, string> = {}): void {
  for (const name of allProviders().flatMap((entry) => entry.env)) vi.stubEnv(name, "");
  // Port 9 (discard) answers nobody: the local model and the keyless sources are not there unless a test starts them.
  vi.stubEnv("OLLAMA_BASE_URL", `http://127.0.0.1:9/${Math.random()}`);
  vi.stubEnv("OPENVERSE_BASE_URL", "http://127.0.0.1:9/v1");
  vi.stubEnv("COMMONS_BASE_URL", "http://127.0.0.1:9/w");
  vi.stubEnv("WIKIPEDIA_BASE_URL", "http://127.0.0.1:9/wiki");
  vi.stubEnv("FRAMEWRIGHT_ALLOW_PRIVATE_URLS", "1");
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  resetEnv();
}
