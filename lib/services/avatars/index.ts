import { AppError } from "@/lib/core/errors";
import { findAvatar } from "./catalogue";

export { AVATARS, type Avatar, listAvatars } from "./catalogue";

/** @throws AppError `validation` for an unknown id */
export function assertAvatar(id: string): void {
  if (findAvatar(id)) return;
  throw new AppError({
    code: "validation",
    message: `There is no avatar with the id "${id}".`,
    remedy: "List the avatars and take one of their ids.",
    field: "avatar_id",
    issues: [
      {
        field: "avatar_id",
        message: `There is no avatar with the id "${id}": list the avatars and take one of their ids`,
        constraint: "exists",
      },
    ],
  });
}
