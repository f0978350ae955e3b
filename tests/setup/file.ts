import { copyRunDatabase } from "./database";
import { newFileHome } from "./home";

// Before anything of the file is loaded: the product reads its environment once.
const { name, url } = await copyRunDatabase(process.env.DATABASE_URL ?? "");
process.env.DATABASE_URL = url;
process.env.FRAMEWRIGHT_HOME = newFileHome(process.env.FRAMEWRIGHT_HOME ?? "", name);
