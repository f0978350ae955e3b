import { type Emulator, sendJson, startEmulator } from "./http-server";

/** SearXNG's GET /search?format=json; an instance whose `search.formats` lacks json answers 403. */
export function startSearxng(options: { json: boolean } = { json: true }): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.path !== "/search") return sendJson(response, 404, "Not Found");
    if (!options.json || request.query.get("format") !== "json")
      return void response.writeHead(403, { "content-type": "text/html" }).end("<h1>Forbidden</h1>");
    const results = [
      {
        title: "Bees",
        url: "https://bees.example",
        content: "Bees fly.",
        engine: "wikipedia",
        engines: ["wikipedia"],
        score: 1,
      },
      { title: "Odd", url: "magnet:?xt=1", content: "", engine: "x" },
    ];
    sendJson(response, 200, {
      query: request.query.get("q"),
      number_of_results: 0,
      results,
      answers: [],
      corrections: [],
      infoboxes: [],
      suggestions: [],
      unresponsive_engines: [],
    });
  });
}
