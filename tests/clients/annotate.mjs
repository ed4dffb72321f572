// Tells the markup of a document apart from its words as the plug-ins for VS Code and Obsidian do.
import { readFileSync } from "node:fs";
import * as rehype from "annotatedtext-rehype";
import * as remark from "annotatedtext-remark";

const builders = { html: rehype, markdown: remark };
const [, , language] = process.argv;
process.stdout.write(JSON.stringify(builders[language].build(readFileSync(0, "utf8"))));
