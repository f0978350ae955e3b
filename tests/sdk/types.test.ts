import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sdkTypes } from "@/scripts/lib/sdk/write";

it.each(sdkTypes().map(({ file, text }) => [file.slice(file.lastIndexOf("sdk/")), file, text]))(
  "%s is what the contracts say (npm run sdk brings it up to date)",
  (_, file, text) => {
    expect(readFileSync(file as string, "utf8")).toBe(text);
  },
);
