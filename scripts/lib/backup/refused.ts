import { AppError } from "@/lib/core/errors";

/** A backup or a home that cannot be used as it was asked for. */
export const refused = (message: string, remedy: string): AppError =>
  new AppError({ code: "conflict", message, remedy });
