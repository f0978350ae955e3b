import type { ServerResponse } from "node:http";
import type { Received } from "./http-server";

/** The page on which somebody chooses with which account to go back; each link carries the code that stands for it. */
export function sendChooser(request: Received, response: ServerResponse, accounts: Record<string, string>): void {
  const link = (code: string) => {
    const back = new URL(request.query.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", request.query.get("state") ?? "");
    return back.href.replaceAll("&", "&amp;");
  };
  const links = Object.entries(accounts).map(([code, label]) => `<p><a href="${link(code)}">${label}</a></p>`);
  response
    .writeHead(200, { "content-type": "text/html" })
    .end(`<!doctype html><title>Choose an account</title>${links.join("")}`);
}
