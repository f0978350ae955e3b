import { writeFileSync } from "node:fs";
import { projectPath } from "@/lib/core/project-root";
import { pythonTypes } from "./python";
import { sdkShapes } from "./schemas";
import { typescriptTypes } from "./typescript";

/** Files that are written from the contracts, with their text. */
export function sdkTypes(): { file: string; text: string }[] {
  const shapes = sdkShapes();
  return [
    { file: projectPath("sdk", "typescript", "src", "types.ts"), text: typescriptTypes(shapes) },
    { file: projectPath("sdk", "python", "framewright", "types.py"), text: pythonTypes(shapes) },
  ];
}

/** Brings the SDKs' types up to date. */
export function writeSdkTypes(): void {
  for (const { file, text } of sdkTypes()) writeFileSync(file, text);
}
