import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { baseUrl } from "@/lib/core/env";
import { newUuid } from "@/lib/core/ids";
import { derivedKey } from "@/lib/core/secrets";
import { accountMark, type Device } from "@/lib/services/tokens";
import { cookieNamed } from "./cookies";

const NAME = "framewright.device";
/** Seconds a browser is known after its last sign-in: a year. */
const DEVICE_SECONDS = 365 * 24 * 3600;
/** Accounts that one browser is known for; the oldest gives way. */
const MOST_ACCOUNTS = 8;

const claimsSchema = z.object({ jti: z.string(), accounts: z.array(z.string()) });

/** The browser that sent a request, when it has signed in before; null for one that has not, or whose cookie was changed. */
export async function deviceOf(request: Request): Promise<Device | null> {
  const token = cookieNamed(request.headers.get("cookie"), NAME);
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, derivedKey("device"), { algorithms: ["HS256"], audience: "device" });
    const { jti, accounts } = claimsSchema.parse(payload);
    return { id: jti, accounts };
  } catch {
    return null;
  }
}

/** The Set-Cookie by which the request's browser is known for an account from now on. It opens nothing. */
export async function rememberDevice(request: Request, email: string): Promise<string> {
  const known = await deviceOf(request);
  const accounts = [...new Set([accountMark(email), ...(known?.accounts ?? [])])].slice(0, MOST_ACCOUNTS);
  const token = await new SignJWT({ accounts })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience("device")
    .setJti(known?.id ?? newUuid())
    .setExpirationTime(`${DEVICE_SECONDS}s`)
    .sign(derivedKey("device"));
  const secure = baseUrl().startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${token}; Path=/api/auth; Max-Age=${DEVICE_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
