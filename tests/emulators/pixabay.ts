import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Pixabay's GET /api/: errors are plain text in square brackets; per_page is 3 to 200. */
export function startPixabay(): Promise<Emulator> {
  return startEmulator((request, response) => {
    const refuse = (message: string) =>
      void response.writeHead(400, { "content-type": "text/html" }).end(`[ERROR 400] ${message}`);
    if (request.query.get("key") !== "test-key") return refuse("Invalid or missing API key.");
    const page = Number(request.query.get("per_page"));
    if (page < 3 || page > 200) return refuse('"per_page" is out of valid range.');
    if ((request.query.get("q") ?? "").length > 100) return refuse('"q" is too long.');
    const hit = {
      id: 1,
      pageURL: "https://pixabay.example/1",
      webformatURL: "https://cdn.example/1_640.jpg",
      largeImageURL: "https://cdn.example/1_1280.jpg",
      imageWidth: 4000,
      imageHeight: 2250,
      user: "Josch13",
      tags: "bee",
    };
    sendJson(response, 200, { total: 1, totalHits: 1, hits: [hit] });
  });
}
