import { housekeeping } from "./housekeeping";

/** Every workflow function of the product: what the engine registers is this list. */
export const functions = [housekeeping];
