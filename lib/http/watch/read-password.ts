import { readBody } from "../read-body";

/** Most bytes of the form before a page. */
const MOST = 4096;

/** The password of the form before a page, as browsers send it; empty without. @throws AppError `payload_too_large` */
export async function readPassword(request: Request): Promise<string> {
  const body = await readBody(request, MOST);
  return (new URLSearchParams(body.toString("utf8")).get("password") ?? "").slice(0, 200);
}
