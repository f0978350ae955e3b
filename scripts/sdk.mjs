import { register } from "tsx/esm/api";

register();
const { writeSdkTypes } = await import("./lib/sdk/write.ts");
writeSdkTypes();
