import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";
import { documentOf, faultsOf } from "../../scripts/lib/notices/document";
import { readPackages } from "../../scripts/lib/notices/packages";
import { isAllowed, licenceOf } from "../../scripts/lib/notices/policy";

const packages = readPackages(projectPath());
const faultsWith = (name: string, licence: string | undefined, apart = false) =>
  faultsOf(projectPath(), [...packages, { name, version: "1.0.0", licence, apart, holder: undefined }]);

describe("the notices of what ships", () => {
  it("are those that the lockfile asks for, with nothing that may not ship", async () => {
    expect(faultsOf(projectPath(), packages)).toEqual([]);
    expect(await readFile(projectPath("THIRD-PARTY-NOTICES.md"), "utf8")).toBe(documentOf(packages));
  });

  it("are no longer right when a dependency changes", () => {
    const changed = packages.map((each) => (each.name === "zod" ? { ...each, version: "99.0.0" } : each));
    expect(documentOf(changed)).not.toBe(documentOf(packages));
  });

  it.each([
    ["loud", "GPL-3.0-or-later"],
    ["network", "AGPL-3.0-only"],
    ["both", "MIT AND GPL-2.0-only"],
  ])("refuse the GPL in the main program (%s, %s), which engines of their own may have", (name, licence) => {
    expect(faultsWith(name, licence)[0]).toContain(`${name} 1.0.0 is under ${licence}`);
    expect(packages.filter(({ apart }) => apart).map((each) => each.name)).toEqual([
      "@echogarden/espeak-ng-emscripten",
    ]);
    expect(faultsWith("engine", "GPL-3.0-or-later", true)).toEqual([]);
  });

  it("refuse a package that names no licence", () => {
    expect(faultsWith("silent", undefined)[0]).toContain("silent 1.0.0 names no licence");
  });

  it("take one side of a choice, and what is written differently", () => {
    const allowed = new Set(["MIT", "ISC"]);
    expect(isAllowed("GPL-2.0 OR MIT", allowed)).toBe(true);
    expect(isAllowed("(MIT AND ISC)", allowed)).toBe(true);
    expect(licenceOf("x", "MIT and ISC")).toBe("MIT AND ISC");
    expect(licenceOf("@remotion/media", undefined)).toBe("LicenseRef-Remotion");
  });
});
