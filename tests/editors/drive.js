// Drives the extension with what stands in for VS Code and for its client library, and prints what it did.
"use strict";

const Module = require("module");

const [, , extension, fails] = process.argv;
const did = [];
let told, changed, restart;

class LanguageClient {
  constructor(id, name, server, client) {
    this.about = { server, client };
  }
  async start() {
    did.push(["start", this.about]);
    if (fails) throw new Error("spawn factcheck ENOENT");
  }
  async stop() {
    did.push(["stop"]);
  }
}

const settings = { path: "factcheck", configuration: "", languages: ["plaintext", "markdown"] };
const vscode = {
  workspace: {
    getConfiguration: () => ({ get: (name) => settings[name] }),
    onDidChangeConfiguration: (heard) => (changed = heard),
  },
  window: { showErrorMessage: (message) => (told = message) },
  commands: { registerCommand: (name, command) => (restart = { name, command }) },
};

const load = Module._load;
const stood = { vscode, "vscode-languageclient/node": { LanguageClient } };
Module._load = (name, ...rest) => stood[name] ?? load(name, ...rest);

(async () => {
  const { activate, deactivate } = require(extension);
  await activate({ subscriptions: [] });
  await changed({ affectsConfiguration: () => false });
  settings.configuration = "newsroom.toml";
  await changed({ affectsConfiguration: (section) => section === "factcheck" });
  await restart.command();
  await deactivate();
  console.log(JSON.stringify({ did, told, command: restart.name }));
})();
