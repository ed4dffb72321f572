// What scrolls can be scrolled with the keyboard, and the captions of the menu are headings with a level.
document.querySelectorAll("pre, .table-wrapper").forEach((element) => element.setAttribute("tabindex", "0"));
document.querySelectorAll(".caption[role=heading]").forEach((element) => element.setAttribute("aria-level", "2"));
