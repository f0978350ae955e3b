import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { sendChooser } from "./account-chooser";
import { type Emulator, sendJson, startEmulator } from "./http-server";

const PEOPLE: Record<string, { sub: string; name: string; email: string; email_verified: boolean }> = {
  grace: { sub: "1906", name: "Grace Hopper", email: "Grace@Example.org", email_verified: true },
  ada: { sub: "1815", name: "Ada Lovelace", email: "ada@example.org", email_verified: true },
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Google's OpenID Connect, with PKCE: discovery, account chooser, token and keys. */
export async function startGoogleSignIn(): Promise<Emulator> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let challenge = "";
  const tokenFor = (issuer: string, person: (typeof PEOPLE)[string], audience: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: audience, iat: now, exp: now + 3600, ...person };
    const text = `${encode({ alg: "RS256", kid: "one", typ: "JWT" })}.${encode(claims)}`;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
  };
  const emulator = await startEmulator((request, response) => {
    const issuer = emulator.url;
    switch (request.path) {
      case "/.well-known/openid-configuration":
        return sendJson(response, 200, {
          issuer,
          authorization_endpoint: `${issuer}/o/oauth2/v2/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/oauth2/v3/certs`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/oauth2/v3/certs":
        return sendJson(response, 200, {
          keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }],
        });
      case "/o/oauth2/v2/auth":
        challenge = request.query.get("code_challenge") ?? "";
        return sendChooser(request, response, { grace: "Grace@Example.org", ada: "ada@example.org" });
      case "/token": {
        const form = new URLSearchParams(String(request.body));
        const person = PEOPLE[form.get("code") ?? ""];
        const proof = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (!person || proof !== challenge) return sendJson(response, 400, { error: "invalid_grant" });
        return sendJson(response, 200, {
          access_token: "ya29.one",
          expires_in: 3599,
          scope: "openid",
          token_type: "Bearer",
          id_token: tokenFor(issuer, person, "google-id"),
        });
      }
      default:
        return sendJson(response, 404, { error: "not_found" });
    }
  });
  return emulator;
}
