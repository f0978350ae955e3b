import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { findAvatar } from "./catalogue";

/** @throws AppError `validation` for an unknown id */
export function assertAvatar(id: string): void {
  if (findAvatar(id)) return;
  throw new AppError({
    code: "validation",
    message: say("voices.there_no_avatar_id", { id }),
    remedy: say("voices.list_avatars_take_one_their"),
    field: "avatar_id",
    issues: [
      {
        field: "avatar_id",
        message: say("voices.there_no_avatar_id_2", { id }),
        constraint: "exists",
      },
    ],
  });
}
