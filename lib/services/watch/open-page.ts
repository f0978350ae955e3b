import { createHmac } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { checkPassword, derivedKey, sameBytes } from "@/lib/core/secrets";
import { say } from "@/lib/messages/say";
import { consume, forgive } from "../limits";
import { findPage, type OpenedPage } from "./repo";

/** Wrong passwords that one network may try at one page in an hour. */
const GUESSES = { points: 20, seconds: 3600 };

/** A page as somebody comes to it: open, or behind its password. */
export type Visit = { page: OpenedPage; isLocked: boolean };

/** A missing page, a closed one and one that was taken away are the same answer, so that addresses cannot be probed. */
function noSuchPage(): AppError {
  return new AppError({ code: "not_found", message: say("watch.no_such_page"), remedy: say("watch.ask_who_sent_it") });
}

/** What opens a page with a password: it ends with that password, and opens no other page. */
function passOf({ slug, passwordHash }: OpenedPage): string {
  return createHmac("sha256", derivedKey("watch")).update(`${slug}\0${passwordHash}`).digest("base64url");
}

/**
 * The page at an address, for whoever asks. `pass` is what `unlockPage` gave.
 * @throws AppError `not_found`
 */
export async function visitPage({ slug, pass }: { slug: string; pass?: string | undefined }): Promise<Visit> {
  const page = await findPage(slug);
  if (!page?.film.fileAssetId || (page.until && page.until.getTime() <= Date.now())) throw noSuchPage();
  const isLocked = page.visibility === "password" && !sameBytes(Buffer.from(pass ?? ""), Buffer.from(passOf(page)));
  return { page, isLocked };
}

/** The page itself. @throws AppError `not_found`, also without its password */
export async function openPage(at: { slug: string; pass?: string | undefined }): Promise<OpenedPage> {
  const { page, isLocked } = await visitPage(at);
  if (isLocked) throw noSuchPage();
  return page;
}

/**
 * What opens a page, for its password; null for a wrong one. `network` is what guesses are counted by.
 * @throws AppError `not_found`, or `rate_limited` after too many wrong ones
 */
export async function unlockPage(given: { slug: string; password: string; network: string }): Promise<string | null> {
  const { page } = await visitPage(given);
  if (page.visibility !== "password") return passOf(page);
  const key = `watch:${page.filmId}:${given.network}`;
  const { allowed, retryAfter } = await consume(key, GUESSES);
  if (!allowed) {
    throw new AppError({
      code: "rate_limited",
      message: say("watch.too_many_guesses"),
      remedy: say("watch.try_again_in", { minutes: Math.ceil(retryAfter / 60) }),
      details: { retryAfter },
    });
  }
  if (!(await checkPassword(given.password, page.passwordHash ?? ""))) return null;
  await forgive(key);
  return passOf(page);
}
