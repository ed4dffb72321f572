// Shows the panel with what stands in for the block editor, and prints what it shows and does after each step.
"use strict";

const fs = require("fs");
const vm = require("vm");

const [, , panel, block, answer, agrees] = process.argv;
const did = [];
let slots, position, shown, Panel;

const changed = (one, other) => !other || one.some((value, at) => value !== other[at]);
const element = {
  createElement: (type, properties, ...children) => ({ type, properties: properties ?? {}, children: children.flat() }),
  useState: (first) => {
    const at = position++;
    slots[at] ??= { value: first };
    return [slots[at].value, (value) => (slots[at].value = value)];
  },
  useEffect: (effect, needs) => {
    const at = position++;
    if (!changed(needs, slots[at]?.needs)) return;
    slots[at]?.end?.();
    slots[at] = { needs, end: effect() };
  },
};
const editor = {
  getCurrentPostId: () => 7,
  getEditedPostAttribute: (name) => ({ title: "Wheat", date: "2020-02-02T10:00:00" })[name],
  getEditedPostContent: () => "<p>Exports.</p>",
};
const wp = {
  element,
  components: { Button: "Button", Notice: "Notice" },
  editor: { PluginPrePublishPanel: "Panel" },
  data: {
    useSelect: (choose) => choose(() => editor),
    useDispatch: () => ({
      lockPostSaving: () => did.push("lock"),
      unlockPostSaving: () => did.push("unlock"),
    }),
  },
  apiFetch: async (asked) => {
    did.push(["ask", asked]);
    const told = JSON.parse(answer);
    if (told.refused) throw new Error(told.refused);
    return told;
  },
  plugins: { registerPlugin: (name, { render }) => (Panel = render) },
};
const window = { wp, factcheck: { block: block === "block" }, confirm: (asked) => did.push(["confirm", asked]) && agrees === "agrees" };

const show = () => {
  position = 0;
  shown = Panel();
};
const words = (node) =>
  typeof node === "object" && node ? node.children.map(words).join("") : typeof node === "string" ? node : "";
const buttons = (node) =>
  !node || typeof node !== "object" ? [] : [...(node.type === "Button" ? [node] : []), ...node.children.flatMap(buttons)];

(async () => {
  vm.runInNewContext(fs.readFileSync(panel, "utf8"), { window });
  slots = [];
  show();
  const waiting = words(shown);
  await new Promise(setImmediate);
  show();
  show();
  const offered = buttons(shown).map(words);
  const locked = did.filter((step) => step === "lock" || step === "unlock").at(-1) === "lock";
  buttons(shown).find((button) => words(button).startsWith("Publish anyway"))?.properties.onClick();
  show();
  console.log(JSON.stringify({ waiting, told: words(shown), offered, locked, did }));
})();
