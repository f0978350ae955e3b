import { newId } from "@/lib/core/ids";
import { uiDialect } from "./dialects/ui/dialect";
import { failure } from "./failure";
import { withBody } from "./read-body";

/** Hands a library's handler requests of at most `maxBytes`; a larger one is answered 413 as soon as that is known. */
export async function limited(
  request: Request,
  maxBytes: number,
  handle: (request: Request) => Promise<Response>,
  /** Looks at the request first; what it throws is the answer. */
  check?: (request: Request) => Promise<void>,
): Promise<Response> {
  let given: Request;
  try {
    given = await withBody(request, maxBytes);
    await check?.(given);
  } catch (error) {
    return failure(uiDialect, error, newId("req"), new Headers(), request);
  }
  return handle(given);
}
