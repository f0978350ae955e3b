import { copyRunDatabase } from "./database";

// Before anything of the file is loaded: the product reads DATABASE_URL once.
process.env.DATABASE_URL = await copyRunDatabase(process.env.DATABASE_URL ?? "");
