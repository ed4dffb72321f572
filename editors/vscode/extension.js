// Starts `factcheck lsp` and lets the editor speak with it; what it can do is all in the server.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const INSTALL = 'install it with pip install ".[lsp]" in the checkout of factcheck, or say in the setting factcheck.path where it is';

let client;

/** The client as the settings have it now. */
function configured() {
  const settings = vscode.workspace.getConfiguration("factcheck");
  const file = settings.get("configuration");
  const server = { command: settings.get("path"), args: ["lsp", ...(file ? ["--config", file] : [])] };
  const documentSelector = settings
    .get("languages")
    .flatMap((language) => ["file", "untitled"].map((scheme) => ({ scheme, language })));
  return new LanguageClient("factcheck", "factcheck", server, { documentSelector });
}

async function start() {
  client = configured();
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const fault = error instanceof Error ? error.message : error;
    vscode.window.showErrorMessage(`factcheck could not be started (${fault}): ${INSTALL}.`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("factcheck.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("factcheck") && restart()),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
