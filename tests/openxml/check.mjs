// check.mjs FILE…: prints what Microsoft's Open XML SDK finds in each Word file, as JSON.
import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";

const found = {};
for (const path of process.argv.slice(2)) {
    const problems = await validate(await readFile(path), "docx", "Microsoft365");
    found[path] = problems.map((each) => `${each.path.partUri}: ${each.description}`);
}
console.log(JSON.stringify(found));
process.exit();
