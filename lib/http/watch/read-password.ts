import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Most bytes of the form before a page. */
const MOST = 4096;

/** The password of the form before a page, as browsers send it; empty without. @throws AppError `payload_too_large` */
export async function readPassword(request: Request): Promise<string> {
  const tooLarge = () => new AppError({ code: "payload_too_large", message: say("watch.form_too_large") });
  if (Number(request.headers.get("content-length") ?? 0) > MOST) throw tooLarge();
  const text = await request.text();
  if (text.length > MOST) throw tooLarge();
  return (new URLSearchParams(text).get("password") ?? "").slice(0, 200);
}
