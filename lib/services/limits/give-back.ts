import { returnPoint } from "./repo";

/** Takes back one request that should not have counted. */
export const giveBack = (key: string): Promise<void> => returnPoint(key);
