import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeBrowser, openPage, visit } from "./harness";

let page: Page;

beforeEach(async () => {
  page = await openPage({ signedIn: false });
});
afterEach(() => page.context().close());
afterAll(closeBrowser);

async function enter(button: string, account: string): Promise<void> {
  await visit(page, "/sign-in");
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("link", { name: account, exact: true }).click();
}

async function me(): Promise<unknown> {
  await page.getByLabel("What should the next film be about?").waitFor();
  return (await page.context().request.get("/api/ui/me")).json();
}

describe("signing in with another service", () => {
  test("GitHub: a new account with starting credits, the same one the next time", async () => {
    await enter("Continue with GitHub", "ada");
    const first = await me();
    expect(first).toMatchObject({ email: "ada@example.org", name: "ada", role: "member", credits: 1000 });
    await page.context().clearCookies();
    await enter("Continue with GitHub", "ada");
    expect(await me()).toEqual(first);
  });

  test("Google: checked by its keys; an address that came with another service is not taken over", async () => {
    await enter("Continue with Google", "Grace@Example.org");
    expect(await me()).toMatchObject({ email: "grace@example.org", name: "Grace Hopper" });
    await page.context().clearCookies();
    await enter("Continue with Google", "ada@example.org");
    await page.getByRole("alert").getByText("An account with this email already exists.").waitFor();
  });

  test("nobody comes in with an address that was not verified", async () => {
    await enter("Continue with GitHub", "ghost");
    await page.getByRole("alert").getByText("This account cannot sign in.").waitFor();
  });
});
