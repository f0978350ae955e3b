import type { BrowserContext } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { baseUrl, closeBrowser, openPage, visit } from "./harness";

afterAll(closeBrowser);

const statusOf = async (context: BrowserContext) => (await context.request.get("/api/ui/me")).status();

const GUEST = { email: "hedy@example.org", password: "four words of mine" };

/** Signs in as the form does; whether that was let through. */
async function enter(context: BrowserContext, password: string): Promise<boolean> {
  const { csrfToken } = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, email: GUEST.email, password, json: "true" };
  return (await context.request.post("/api/auth/callback/credentials", { form })).ok();
}

describe("signing out", () => {
  test("ends the session, in copies of its cookie too", async () => {
    const page = await openPage();
    const copied = await page.context().storageState();
    const thief = await openPage({ signedIn: false });
    await thief.context().addCookies(copied.cookies);
    expect(await statusOf(thief.context())).toBe(200);
    await visit(page, "/");
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in**");
    expect([await statusOf(page.context()), await statusOf(thief.context())]).toEqual([401, 401]);
    await thief.goto("/settings");
    await thief.waitForURL("**/sign-in**");
    for (const one of [page, thief]) await one.context().close();
  });
});

describe("members", () => {
  test("are invited with a link, known by their browser, and shut out when they are disabled", async () => {
    const page = await openPage();
    await visit(page, "/settings");
    await page.getByRole("button", { name: "Invite" }).click();
    await page.getByRole("button", { name: "Create invitation" }).click();
    const link = await page.getByRole("dialog").getByText("/invite?token=").textContent();
    const guest = await openPage({ signedIn: false });
    await visit(guest, (link ?? "").replace(/^https?:\/\/[^/]+/, baseUrl));
    await guest.getByLabel("Name").fill("Hedy");
    await guest.getByLabel("Email").fill(GUEST.email);
    await guest.getByLabel("Password", { exact: true }).fill("password");
    await guest.getByRole("button", { name: "Create account" }).click();
    await guest.getByRole("alert").getByText("is one of the passwords that are guessed first").waitFor();
    await guest.getByLabel("Password", { exact: true }).fill(GUEST.password);
    await guest.getByRole("button", { name: "Create account" }).click();
    await guest.getByLabel("What should the next film be about?").waitFor();
    // Others guess from the same address, until even the right password is refused there; a browser that is known is not.
    const stranger = await openPage({ signedIn: false });
    for (let guess = 0; guess < 5; guess += 1) expect(await enter(stranger.context(), "wrong")).toBe(false);
    expect(await enter(stranger.context(), GUEST.password)).toBe(false);
    expect(await enter(guest.context(), GUEST.password)).toBe(true);

    await visit(page, "/settings");
    await page.getByRole("button", { name: "Manage Hedy" }).click();
    await page.getByRole("menuitem", { name: "Disable account" }).click();
    await page.getByRole("button", { name: "Disable account" }).click();
    await page.getByText("Disabled", { exact: true }).waitFor();
    expect(await statusOf(guest.context())).toBe(401);
    for (const one of [page, guest, stranger]) await one.context().close();
  });
});
