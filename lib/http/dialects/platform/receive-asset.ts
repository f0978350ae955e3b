import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type AssetRow, MAX_UPLOAD_BYTES, uploadAsset } from "@/lib/services/assets";
import { parseInput } from "@/lib/services/parse-input";
import { findProject } from "@/lib/services/projects/repo";
import { fileTooLarge, readMultipart } from "../../multipart";
import { uploadFieldsSchema } from "./contracts-assets";

/** Takes in the file of a multipart form. @throws AppError as readMultipart and uploadAsset; `not_found` (project) */
export async function receiveAsset(actor: Actor, request: Request): Promise<AssetRow> {
  // The form around the file adds a little to its length.
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > MAX_UPLOAD_BYTES + 1024 ** 2) throw fileTooLarge(MAX_UPLOAD_BYTES);
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-upload-"));
  try {
    const form = await readMultipart(request, { folder, maxBytes: MAX_UPLOAD_BYTES });
    const fields = parseInput(uploadFieldsSchema, form.fields);
    const file = form.files.find(({ field }) => field === "file") ?? form.files[0];
    if (!file || file.bytes === 0) throw noFile();
    const project = fields.project_id ? await findProject(actor.userId, fields.project_id) : null;
    return await uploadAsset(actor, {
      path: file.path,
      name: fields.name ?? file.name,
      ...(project ? { projectId: project.id } : {}),
      ...(fields.type === "voice" || fields.type === "music" ? { soundKind: fields.type } : {}),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function noFile(): AppError {
  const issue = { field: "file", message: "a file is required", constraint: "required" };
  return new AppError({
    code: "validation",
    message: "The form has no file.",
    remedy: "Send it as a part called `file`.",
    issues: [issue],
  });
}
