import { invalid } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/**
 * The revision that a request names in If-Match, quoted as entity tags are; undefined where any will do.
 * @throws AppError `validation` for what is no revision
 */
export function ifMatch(request: Request): number | undefined {
  const given = request.headers.get("if-match")?.trim();
  if (!given || given === "*") return undefined;
  const [, digits] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given) ?? [];
  if (digits !== undefined) return Number(digits);
  throw invalid([{ field: "If-Match", message: say("http.no_revision"), constraint: "invalid" }]);
}
