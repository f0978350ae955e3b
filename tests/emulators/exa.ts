import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Exa's POST /search with `contents.text`. */
export function startExa(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers["x-api-key"] !== "test-key")
      return sendJson(response, 401, { requestId: "1", error: "Invalid API key", tag: "INVALID_API_KEY" });
    if (request.method !== "POST" || request.path !== "/search") return sendJson(response, 404, { error: "Not found" });
    const { query, contents } = request.body as { query?: string; contents?: { text?: unknown } };
    if (!query) return sendJson(response, 400, { error: "query is required" });
    const hit = {
      id: "https://bees.example",
      url: "https://bees.example",
      title: null,
      score: 0.4,
      publishedDate: null,
      author: null,
    };
    sendJson(response, 200, {
      requestId: "1",
      results: [{ ...hit, ...(contents?.text ? { text: "Bees dance." } : {}) }],
      costDollars: { total: 0.005 },
    });
  });
}
