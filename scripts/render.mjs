import { register } from "tsx/esm/api";

register();
await import("../lib/render/cli.ts");
