// The page as a whole: the section that is being read, links in texts, and what the address says at the start.
"use strict";
const entries = [...document.querySelectorAll(".contents a")].map(link => ({ link, part: document.getElementById(decodeURIComponent(link.hash.slice(1))) }));
if (entries.length) {
  let planned = false;
  const markCurrent = () => {
    planned = false;
    const passed = entries.filter(entry => entry.part?.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.pop() ?? null;
    for (const { link } of entries) {
      if (link === current?.link) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", () => {
    if (!planned) requestAnimationFrame(markCurrent);
    planned = true;
  }, { passive: true });
  markCurrent();
}
// Text that is wider than the window can be scrolled by keys.
const reachWideText = () => {
  for (const text of document.querySelectorAll("main pre:not(details pre)")) {
    if (text.scrollWidth > text.clientWidth) text.tabIndex = 0;
    else text.removeAttribute("tabindex");
  }
};
addEventListener("resize", reachWideText);
reachWideText();
document.querySelectorAll("main .text, main .stdout").forEach(linkAddresses);
for (const link of document.querySelectorAll('a[href^="http"]')) link.rel = "noopener noreferrer";
if (!document.getElementById("records")) pageState.follow(showSelection);
pageState.follow(followZoom);
pageState.toAnchor();
// Charts come last: they ask for the selection.
drawNext();
waiting.forEach(figure => watch.observe(figure));
if (document.querySelector("a[data-records]")) nameSentences();
