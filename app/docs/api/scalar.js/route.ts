import { referenceScript } from "@/lib/http/reference-script";

/** The reference's own script, from the installed package: nothing is loaded from elsewhere. */
export const GET = (request: Request) => referenceScript(request);
