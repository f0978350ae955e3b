import type { Locator, Page } from "playwright-core";
import { pseudo } from "@/components/i18n/locales/pseudo";
import type { Seeded } from "./seed";

/** A page of the studio, or something that opens over it. */
export interface Stop {
  name: string;
  path: string;
  /** Opened by somebody who has not signed in. */
  visitor?: boolean;
  /** The narrowest window that it is in, in pixels; every one when absent. */
  from?: number;
  /** Opens what is looked at, on the page at `path`. */
  open?: (page: Page) => Promise<void>;
}

const t = pseudo.dictionary;

const button = (page: Page | Locator, name: string) => page.getByRole("button", { name, exact: true }).first();
const dialog = (page: Page) => page.getByRole("dialog").or(page.getByRole("alertdialog")).first().waitFor();

/** Presses one button after another, of those that have these names, and waits for the dialog that the last one opens. */
const pressing =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await button(page, name).click();
    await dialog(page);
  };

/** Opens a menu by its button, and then what one of its lines leads to. */
const choosing = (menu: string, line?: string) => async (page: Page) => {
  await button(page, menu).click();
  await page.getByRole("menu").waitFor();
  if (!line) return;
  await page.getByRole("menuitem", { name: line, exact: true }).click();
  await dialog(page);
};

/** Everything that a visitor, a member and an owner can come to. */
export function stopsOf(seeded: Seeded): Stop[] {
  const { film, reviewJob, project, webhook } = seeded;
  return [
    { name: "sign-in", path: "/sign-in", visitor: true },
    { name: "sign-up", path: "/sign-up", visitor: true },
    { name: "forgotten password", path: "/forgot-password", visitor: true },
    { name: "new password", path: seeded.resetLink, visitor: true },
    { name: "invitation", path: seeded.invitation, visitor: true },
    { name: "invitation that is gone", path: "/invite?token=gone", visitor: true },
    { name: "home", path: "/" },
    {
      name: "command palette",
      path: "/",
      open: openPalette,
    },
    { name: "account menu", path: "/", from: 1024, open: openAccount },
    { name: "films", path: "/films" },
    { name: "no films found", path: "/films?search=nothing-is-called-so" },
    { name: "film", path: `/films/${film}` },
    { name: "film: export", path: `/films/${film}`, open: pressing(t.rendering.export) },
    { name: "film: watch page", path: `/films/${film}`, open: pressing(t.watch.publish) },
    { name: "film: downloads", path: `/films/${film}`, open: choosing(t.film.download) },
    { name: "film: delete", path: `/films/${film}`, open: choosing(t.common.more, t.film.delete) },
    {
      name: "film: edit scene",
      path: `/films/${film}`,
      open: pressing(`${t.job.editScene}: ${t.job.sceneN.replace("{n}", "1")}`),
    },
    { name: "draft", path: `/films/${seeded.draft}` },
    { name: "editor", path: `/editor/${film}` },
    { name: "new film", path: "/create?script=Tea%20is%20old.%20It%20is%20warm." },
    { name: "new film: voices", path: "/create", open: openVoices },
    { name: "remake", path: `/create?from=${film}` },
    { name: "jobs", path: "/jobs" },
    { name: "job that is done", path: `/jobs/${seeded.filmJob}` },
    { name: "job that was cancelled", path: `/jobs/${seeded.cancelledJob}` },
    { name: "job that waits for review", path: `/jobs/${reviewJob}` },
    { name: "job: cancel", path: `/jobs/${reviewJob}`, open: pressing(t.job.cancel) },
    { name: "review", path: `/jobs/${reviewJob}/review` },
    { name: "review: visuals", path: `/jobs/${reviewJob}/review`, open: openVisuals },
    { name: "projects", path: "/projects" },
    { name: "projects: new", path: "/projects", open: pressing(t.projects.create) },
    { name: "project", path: `/projects/${project}` },
    { name: "project: start", path: `/projects/${project}`, open: pressing(t.projects.start) },
    { name: "project: edit", path: `/projects/${project}`, open: choosing(t.common.more, t.projects.edit) },
    { name: "library", path: "/library" },
    { name: "library: films", path: "/library?shelf=films" },
    { name: "library: file", path: `/library?asset=${seeded.file}` },
    { name: "library: selection", path: "/library", open: chooseFile },
    { name: "library: trash", path: "/library?shelf=trash" },
    { name: "keys", path: "/keys" },
    { name: "keys: new", path: "/keys", open: pressing(t.keys.create) },
    { name: "keys: revoke", path: "/keys", open: pressing(t.keys.revoke) },
    { name: "webhooks", path: "/webhooks" },
    { name: "webhooks: new", path: "/webhooks", open: pressing(t.webhooks.create) },
    { name: "webhook", path: `/webhooks/${webhook}` },
    { name: "webhook: rotate", path: `/webhooks/${webhook}`, open: pressing(t.webhooks.rotate) },
    { name: "usage", path: "/usage" },
    { name: "settings", path: "/settings" },
    { name: "settings: all engines", path: "/settings", open: openEngines },
    { name: "settings: an engine", path: "/settings", open: openEngine },
    { name: "settings: invite", path: "/settings", open: pressing(t.account.invite) },
    { name: "page that is not there", path: "/nowhere/at-all" },
    { name: "film that is not there", path: "/films/nowhere" },
    { name: "API reference", path: "/docs/api" },
  ];
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await dialog(page);
}

async function openAccount(page: Page): Promise<void> {
  await page.getByRole("button", { name: t.nav.account }).click();
  await page.getByRole("menu").waitFor();
}

async function openVoices(page: Page): Promise<void> {
  await page.getByRole("button", { name: t.create.voiceRecommended.split("{name}")[0] ?? "" }).click();
  await dialog(page);
}

async function openVisuals(page: Page): Promise<void> {
  await page.getByRole("button", { name: t.review.visual }).first().click();
  await dialog(page);
}

async function chooseFile(page: Page): Promise<void> {
  await page.getByRole("checkbox").first().check();
  await page.getByRole("toolbar").waitFor();
}

/** Unfolds everything that is not set up. */
async function openEngines(page: Page): Promise<void> {
  await page.locator("#engines details").first().waitFor();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

async function openEngine(page: Page): Promise<void> {
  await openEngines(page);
  await page.locator("#engines").getByRole("button", { name: t.settings.setUp }).first().click();
  await dialog(page);
}
