import { isAppError, renameFields } from "@/lib/core/errors";

/** `tracks.0.assetId` as `tracks.0.asset_id`. */
const snakeCase = (field: string): string =>
  field.replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before}_${letter.toLowerCase()}`);

/**
 * Runs a verb whose errors name fields of the domain, and names those of a document in snake case instead.
 * @param names the document's field for one that is called or placed otherwise there, or for a whole branch of fields
 */
export async function inDocumentWords<T>(names: Record<string, string>, verb: () => Promise<T>): Promise<T> {
  try {
    return await verb();
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw renameFields(error, (field) => {
      const [branch = "", ...rest] = field.split(".");
      return snakeCase(names[field] ?? [names[branch] ?? branch, ...rest].join("."));
    });
  }
}
