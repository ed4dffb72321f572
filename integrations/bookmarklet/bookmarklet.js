// Checks the selected text, the field that is being written in, or the article of the page that is open.
// `python docs/write.py` makes the bookmark in bookmarklet.html of this file.
void (async () => {
  const server = "http://localhost:8081";
  const id = "factcheck-bookmarklet";
  document.getElementById(id)?.remove();

  const field = document.activeElement;
  const written = field?.matches("textarea, input") && ["textarea", "text"].includes(field.type) ? field.value : "";
  const chosen = String(getSelection()).trim() || written.trim();
  const article = document.querySelector("article, main, [role=main]") ?? document.body;
  const text = chosen || article.innerText;

  const add = (parent, name, words = "", properties = {}) => {
    const made = Object.assign(document.createElement(name), properties);
    made.textContent = words;
    parent.append(made);
    return made;
  };

  // A shadow and a sheet of its own: the page's styles stay out, and no policy of the page forbids ours.
  const host = add(document.body, "div", "", { id });
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    section { position: fixed; inset: 1rem 1rem auto auto; z-index: 2147483647; box-sizing: border-box;
      width: min(26rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow: auto; padding: 1rem;
      font: 16px/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; border: 2px solid #1a1a1a; }
    h2 { margin: 0 0 .5rem; font-size: 1.1rem; } p, li { margin: 0 0 .6rem; } ol { padding-left: 1.3rem; }
    button { font: inherit; margin-right: .5rem; }
  `);
  shadow.adoptedStyleSheets = [sheet];
  const panel = add(shadow, "section", "", { role: "dialog", ariaLabel: "factcheck", tabIndex: -1 });
  const status = add(panel, "div", "", { role: "status" });
  const title = add(status, "h2", "factcheck: the numbers are being checked …");
  const close = () => host.remove();
  panel.addEventListener("keydown", (event) => event.key === "Escape" && close());
  panel.focus();

  const list = add(panel, "ol");
  const note = add(panel, "p");
  const form = add(panel, "form", "", { method: "post", action: `${server}/`, target: "_blank" });
  add(form, "input", "", { type: "hidden", name: "text", value: text });
  add(form, "button", "Open the whole report", { type: "submit" });
  add(form, "button", "Close", { type: "button", onclick: close });

  let answer;
  try {
    const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text }) };
    answer = await (await fetch(`${server}/api/check`, request)).json();
  } catch {
    title.textContent = `factcheck: ${server} did not answer this page`;
    note.textContent =
      `Is it running, with --allow-origin ${location.origin}? "Open the whole report" needs no such leave.`;
    return;
  }
  if (answer.error) {
    title.textContent = "factcheck: not checked";
    note.textContent = answer.error.message;
    return;
  }

  const failed = answer.checks.filter((check) => check.outcome === "fails" && check.severity !== "note");
  failed.sort((one, other) => (one.severity > other.severity) - (one.severity < other.severity));
  const { numbers, claims_checked: checked } = answer.summary;
  if (!numbers) {
    title.textContent = "factcheck: no numbers found";
    return;
  }
  title.textContent = failed.length ? `factcheck: ${failed.length} to look at` : "factcheck: no contradiction found";
  note.textContent = `${checked} of ${numbers} numbers were checked.`;
  const claims = new Map(answer.claims.map((claim) => [claim.id, claim]));
  for (const check of failed) {
    const [suspect] = check.suspects;
    const quote = check.assertion?.quote ?? claims.get(suspect?.claim ?? check.claims[0])?.quote ?? "";
    const item = add(list, "li");
    add(item, "strong", check.severity === "error" ? `✗ ${quote}` : `! ${quote}`);
    add(item, "span", ` ${check.message}`);
  }
})();
