import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { AROUND, type Form, fileTooLarge, readMultipart } from "./multipart";

/** A form whose files lie in a folder of their own until `remove`. */
export interface ReceivedForm extends Form {
  remove(): Promise<void>;
}

/** Takes in a multipart form with files of at most `maxBytes`. @throws AppError as readMultipart */
export async function receiveForm(request: Request, maxBytes: number): Promise<ReceivedForm> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes + AROUND) throw fileTooLarge(maxBytes);
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-upload-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await readMultipart(request, { folder, maxBytes })), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What makes two forms the same request, wherever their parts were divided. */
export const formContent = ({ fields, files }: Form) => ({
  fields,
  files: files.map(({ field, name, sha256 }) => ({ field, name, sha256 })),
});
