import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { type AssetRow, type UploadInput, uploadAsset, uploadSubtitles } from "@/lib/services/assets";
import { parseInput } from "@/lib/services/parse-input";
import { findProject } from "@/lib/services/projects/repo";
import type { Form } from "../../multipart";
import { uploadFieldsSchema } from "./contracts-assets";

/** Takes in the file of a multipart form. @throws AppError as uploadAsset and uploadSubtitles; `validation`, `not_found` (project) */
export async function receiveAsset(actor: Actor, form: Form): Promise<AssetRow> {
  const fields = parseInput(uploadFieldsSchema, form.fields);
  const file = form.files.find(({ field }) => field === "file") ?? form.files[0];
  if (!file || file.bytes === 0) throw noFile();
  const project = fields.project_id ? await findProject(actor.userId, fields.project_id) : null;
  const input: UploadInput = {
    path: file.path,
    name: fields.name ?? file.name,
    ...(project ? { projectId: project.id } : {}),
    ...(fields.type === "voice" || fields.type === "music" ? { soundKind: fields.type } : {}),
  };
  return (await uploadSubtitles(actor, input)) ?? uploadAsset(actor, input);
}

function noFile(): AppError {
  const issue = { field: "file", message: say("http.file_required"), constraint: "required" };
  return new AppError({
    code: "validation",
    message: say("http.form_has_no_file"),
    remedy: say("http.send_as_part_called_file"),
    issues: [issue],
  });
}
