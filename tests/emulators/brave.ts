import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Brave's GET /res/v1/web/search. */
export function startBrave(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers["x-subscription-token"] !== "test-key") {
      return sendJson(response, 422, {
        type: "ErrorResponse",
        error: {
          code: "SUBSCRIPTION_TOKEN_INVALID",
          detail: "The provided subscription token is invalid.",
          status: 422,
        },
      });
    }
    if (request.path !== "/res/v1/web/search" || !request.query.get("q"))
      return sendJson(response, 404, { error: { detail: "Not found" } });
    sendJson(response, 200, {
      type: "search",
      query: { original: request.query.get("q") },
      web: {
        type: "search",
        results: [
          {
            title: "<strong>Bees</strong> &amp; honey",
            url: "https://bees.example/honey",
            description: "They make <strong>honey</strong>.",
            extra_snippets: ["It&#x27;s sweet."],
          },
        ],
      },
    });
  });
}
