import { statSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { baseUrl, closeBrowser, openPage, owner } from "./harness";

afterAll(closeBrowser);

test("a first start leaves the owner's credentials in a file only the owner reads", () => {
  const { email, password, apiKey } = owner();
  expect(email).toContain("@");
  expect(password.length).toBeGreaterThanOrEqual(16);
  expect(apiKey).toMatch(/^fw_/);
  expect(owner().baseUrl).toBe(baseUrl);
  expect(statSync(path.join(process.env.E2E_HOME ?? "", "owner.json")).mode & 0o777).toBe(0o600);
});

test("every part reports to be well", async () => {
  await expect.poll(async () => (await (await fetch(`${baseUrl}/api/health`)).json()).status).toBe("ok");
  const { checks } = await (await fetch(`${baseUrl}/api/health`)).json();
  expect(Object.keys(checks).sort()).toEqual(["browser", "database", "disk", "engine", "storage"]);
});

test("a visitor is asked to sign in, the owner sees the studio", async () => {
  const stranger = await openPage({ signedIn: false });
  await stranger.goto("/");
  expect(new URL(stranger.url()).pathname).toBe("/sign-in");
  const page = await openPage();
  await page.goto("/");
  expect(new URL(page.url()).pathname).toBe("/");
  await page.getByText("Meet Framewright").first().waitFor();
});
