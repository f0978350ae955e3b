import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Openverse's GET /v1/images/: without an account at most 20 results a page. */
export function startOpenverse(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.path !== "/v1/images/") return sendJson(response, 404, { detail: "Not found." });
    if (Number(request.query.get("page_size")) > 20)
      return sendJson(response, 401, { detail: "Authentication credentials were not provided." });
    const results = [
      {
        id: "1",
        title: "Bee",
        url: "https://files.example/bee.jpg",
        creator: "Eva",
        license: "by-sa",
        license_version: "4.0",
        foreign_landing_url: "https://works.example/bee",
        width: 1600,
        height: 1200,
      },
      {
        id: "2",
        title: "Hive",
        url: "https://files.example/hive.jpg",
        creator: null,
        license: "cc0",
        license_version: "1.0",
        foreign_landing_url: null,
        width: null,
        height: null,
      },
    ];
    sendJson(response, 200, { result_count: 2, page_count: 1, page_size: 20, page: 1, results });
  });
}
