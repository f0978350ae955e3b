import { main } from "@/lib/render/cli/main";

/** `npm run render` without the set-up that comes before it. */
const code = await main(process.argv.slice(2));
process.stdout.write("", () => process.exit(code));
