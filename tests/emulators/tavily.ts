import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Tavily's POST /search with a bearer key. The query "nothing" finds nothing. */
export function startTavily(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, { detail: { error: "Unauthorized: missing or invalid API key." } });
    if (request.method !== "POST" || request.path !== "/search")
      return sendJson(response, 404, { detail: "Not Found" });
    const { query, max_results = 5 } = request.body as { query?: string; max_results?: number };
    if (!query) return sendJson(response, 400, { detail: { error: "Query is missing." } });
    const results = [
      {
        title: "Bees of the world",
        url: "https://www.bees.example/facts",
        content: "There are about 20,000 species of bees.",
        score: 0.9,
        raw_content: null,
      },
      {
        title: "Pollination",
        url: "https://farm.example/pollination",
        content: "Bees pollinate many crops.",
        score: 0.8,
        raw_content: null,
      },
    ];
    sendJson(response, 200, {
      query,
      answer: null,
      images: [],
      results: query === "nothing" ? [] : results.slice(0, max_results),
      response_time: 0.8,
      request_id: "r1",
    });
  });
}
