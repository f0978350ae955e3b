import { sendChooser } from "./account-chooser";
import { type Emulator, sendJson, startEmulator } from "./http-server";

const PEOPLE = {
  ada: {
    id: 1815,
    name: null,
    emails: [
      { email: "spam@example.org", primary: false, verified: false },
      { email: "Ada@Example.org", primary: true, verified: true },
    ],
  },
  ghost: { id: 404, name: "Ghost", emails: [{ email: "ghost@example.org", primary: true, verified: false }] },
};
type Login = keyof typeof PEOPLE;

/**
 * GitHub's web application flow, as a GitHub Enterprise Server serves it: /login/oauth/authorize and /access_token,
 * /api/v3/user and /api/v3/user/emails. Tokens are those of a GitHub App, which expire.
 */
export function startGitHubSignIn(): Promise<Emulator> {
  return startEmulator((request, response) => {
    const login = /^Bearer token-(\w+)$/.exec(request.headers.authorization ?? "")?.[1] as Login | undefined;
    switch (`${request.method} ${request.path}`) {
      case "GET /login/oauth/authorize":
        return sendChooser(request, response, { ada: "ada", ghost: "ghost" });
      case "POST /login/oauth/access_token": {
        const form = new URLSearchParams(String(request.body));
        const basic = Buffer.from((request.headers.authorization ?? "").replace("Basic ", ""), "base64").toString();
        const secret = form.get("client_secret") ?? basic.split(":")[1];
        if (secret !== "github-secret") return sendJson(response, 401, { error: "incorrect_client_credentials" });
        return sendJson(response, 200, {
          access_token: `token-${form.get("code")}`,
          expires_in: 28_800,
          refresh_token: "ghr_1",
          refresh_token_expires_in: 15_811_200,
          token_type: "bearer",
          scope: "",
        });
      }
      case "GET /api/v3/user":
        if (!login) return sendJson(response, 401, { message: "Bad credentials" });
        return sendJson(response, 200, {
          id: PEOPLE[login].id,
          login,
          name: PEOPLE[login].name,
          email: null,
          avatar_url: "",
        });
      case "GET /api/v3/user/emails":
        if (!login) return sendJson(response, 401, { message: "Bad credentials" });
        return sendJson(response, 200, PEOPLE[login].emails);
      default:
        return sendJson(response, 404, { message: "Not Found" });
    }
  });
}
