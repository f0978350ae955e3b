import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Pexels' GET /v1/search; its key stands bare in the Authorization header. */
export function startPexels(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "test-key") return sendJson(response, 401, { error: "Unauthorized" });
    if (request.path !== "/v1/search" || !request.query.get("query"))
      return sendJson(response, 404, { status: 404, code: "Not Found" });
    const src = {
      original: "https://images.example/1.jpeg",
      large2x: "https://images.example/1-large.jpeg",
      large: "",
      medium: "",
      small: "",
      portrait: "",
      landscape: "",
      tiny: "",
    };
    const photo = {
      id: 1,
      width: 4000,
      height: 3000,
      url: "https://www.pexels.example/photo/1",
      photographer: "Ada Ray",
      photographer_url: "",
      photographer_id: 1,
      avg_color: "#978E82",
      src,
      liked: false,
      alt: "A bee",
    };
    sendJson(response, 200, {
      total_results: 1,
      page: 1,
      per_page: Number(request.query.get("per_page")),
      photos: [photo],
    });
  });
}
