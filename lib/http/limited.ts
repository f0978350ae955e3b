import { newId } from "@/lib/core/ids";
import type { Dialect } from "./dialect";
import { uiDialect } from "./dialects/ui/dialect";
import { failure } from "./failure";
import { withBody } from "./read-body";

/** Hands a library's handler requests of at most `maxBytes`; a larger one is answered 413 as soon as that is known. */
export async function limited(
  request: Request,
  maxBytes: number,
  handle: (request: Request) => Promise<Response>,
  dialect: Dialect = uiDialect,
): Promise<Response> {
  let given: Request;
  try {
    given = await withBody(request, maxBytes);
  } catch (error) {
    return failure(dialect, error, newId("req"), new Headers(), request);
  }
  return handle(given);
}
