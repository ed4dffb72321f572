
// The page is complete without this: it copies a replacement, takes a file dropped anywhere, and sends with Ctrl+Enter.
for (const button of navigator.clipboard ? document.querySelectorAll("button.copy") : []) {
  const name = button.ariaLabel;
  const say = (word, label) => { button.textContent = word; button.ariaLabel = label; };
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    say("Copied", "Copied");
    setTimeout(() => say("Copy", name), 2000);
  });
}

const form = document.getElementById("ask");
const file = document.getElementById("file");
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");

document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  form.classList.add("dropping");
});
document.addEventListener("dragleave", () => form.classList.remove("dropping"));
document.addEventListener("drop", (event) => {
  form.classList.remove("dropping");
  if (!holdsFiles(event)) return;
  event.preventDefault();
  file.files = event.dataTransfer.files;
  form.closest("details")?.setAttribute("open", "");
  file.focus();
});
document.getElementById("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
