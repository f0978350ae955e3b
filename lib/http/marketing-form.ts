import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { marketingDialect } from "./dialects/marketing/dialect";
import { failure } from "./failure";
import type { RouteHandler } from "./kernel";

/** Largest form, in bytes: text alone. */
const MAX_FORM_BYTES = 256 * 1024;
/** Characters of a field that come back with a form that was refused. */
const MAX_KEPT = 2000;

type Fields = Record<string, string>;

interface FormOptions {
  /** The route that takes the same as JSON. */
  handler: RouteHandler;
  /** The JSON that a form's fields stand for. */
  bodyOf: (fields: Fields) => Record<string, unknown>;
  /** Where whoever sent the form is led when it was taken. */
  next: (answer: { id: string; status: string }) => string;
  /** The page of the form. */
  back: (params: Record<string, string | string[]>) => string;
}

const isForm = (request: Request): boolean =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(request.headers.get("content-type") ?? "");

const wantsPage = (request: Request): boolean => (request.headers.get("accept") ?? "").includes("text/html");

function tooLarge(): AppError {
  return new AppError({
    code: "payload_too_large",
    message: say("http.form_too_large", { kilobytes: MAX_FORM_BYTES / 1024 }),
  });
}

async function fieldsOf(request: Request): Promise<Fields> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) throw tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_FORM_BYTES) throw tooLarge();
  const form = await new Response(bytes, {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  }).formData();
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/** Back to the form, with what was wrong by its code and its field, and with what was typed. */
function refused(status: number, body: unknown, fields: Fields, back: string): Response {
  const { error } = (body ?? {}) as { error?: { code?: string; field?: string; issues?: { field: string }[] } };
  if (status === 401) return seeOther(`/sign-in?${new URLSearchParams({ callbackUrl: back })}`);
  const kept = Object.entries(fields).map(([name, value]) => [name, value.slice(0, MAX_KEPT)]);
  const told = new URLSearchParams({
    ...Object.fromEntries(kept),
    problem: error?.code ?? "internal",
    field: error?.field ?? error?.issues?.[0]?.field ?? "",
  });
  return seeOther(`${back}?${told}`);
}

/**
 * Takes a page's form where no script runs, or the same as JSON. A browser is led on to a page; programs get the JSON route's own
 * answer.
 */
export function formRoute({ handler, bodyOf, next, back }: FormOptions): RouteHandler {
  return async (request, context) => {
    if (!isForm(request) && !wantsPage(request)) return handler(request, context);
    try {
      const fields = isForm(request) ? await fieldsOf(request) : {};
      const headers = new Headers(request.headers);
      headers.set("content-type", "application/json");
      headers.delete("content-length");
      const body = JSON.stringify(bodyOf(fields));
      const answer = await handler(new Request(request.url, { method: "POST", headers, body }), context);
      if (!wantsPage(request)) return answer;
      const told: unknown = await answer.json();
      if (answer.ok) return seeOther(next(told as { id: string; status: string }));
      return refused(answer.status, told, fields, back(await context.params));
    } catch (error) {
      return failure(marketingDialect, error, newId("req"), new Headers(), request);
    }
  };
}
