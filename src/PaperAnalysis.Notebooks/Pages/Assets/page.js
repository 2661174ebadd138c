// The page as a whole: the one switch for code, the section that is being read, and what is selected on all its figures.
"use strict";
const codeSwitch = document.getElementById("show-code");
if (codeSwitch) {
  const folds = document.querySelectorAll("details.code");
  // A cell that failed, and the values of a run, stand open all the time.
  const open = new Set([...folds].filter(fold => fold.open));
  const apply = () => folds.forEach(fold => (fold.open = codeSwitch.checked || open.has(fold)));
  codeSwitch.addEventListener("change", () => {
    pageState.set("code", codeSwitch.checked ? "1" : "");
    apply();
  });
  pageState.follow(() => {
    codeSwitch.checked = pageState.get("code") === "1";
    apply();
  });
}
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
document.querySelectorAll("main .text, main .stdout").forEach(linkAddresses);
for (const link of document.querySelectorAll('a[href^="http"]')) link.rel = "noopener noreferrer";

// A mark that was clicked chooses the papers that it stands for: other charts and tables of the page show them alone, and the
// list of all papers is one step away.
const selection = { query: "", keys: null };
const selectionBar = make("div", { className: "selection", role: "status", hidden: true });
document.querySelector("footer")?.before(selectionBar);
function choose(query) {
  pageState.set("sel", query);
  showSelection();
}
async function showSelection() {
  const query = pageState.get("sel");
  if (query === selection.query) return;
  const there = query ? await records.load() : null;
  if (query !== pageState.get("sel")) return;
  const found = there?.find(new URLSearchParams(query));
  Object.assign(selection, { query, keys: found ? new Set(found.map(i => records.rows[i][0])) : null });
  selectionBar.hidden = !query;
  selectionBar.replaceChildren(...(query ? selectionParts(query, found) : []));
  tables.forEach(table => table.select(selection.keys));
  document.querySelectorAll(".plot.js-plotly-plot").forEach(lightSelection);
}
function selectionParts(query, found) {
  const chosen = [...new URLSearchParams(query)].map(([name, value]) => (name !== "id" || !found ? `${name} “${value}”` : found.length === 1 ? records.rows[found[0]][1] : `${found.length} by their ids`)).join(", ");
  const clear = make("button", { type: "button" }, "Clear");
  clear.addEventListener("click", () => choose(""));
  const link = document.querySelector("a[data-records]");
  const count = found ? `: ${found.length} of ${records.rows.length}` : "";
  return [make("span", {}, `Selected ${chosen}${count}`), ...(link ? [make("a", { href: `${link.getAttribute("href")}#${query}` }, "Show the list")] : []), clear];
}
function lightSelection(place) {
  const { query, keys } = selection;
  const isChosen = id => id === query || (keys !== null && id.startsWith("id=") && keys.has(decodeURIComponent(id.slice(3))));
  const chosen = place.data.map(trace => (query && trace.ids && trace.type !== "heatmap" ? [...trace.ids.keys()].filter(i => isChosen(trace.ids[i])) : null));
  // A chart that has none of them stays as it is.
  const any = chosen.some(marks => marks?.length);
  if (!any && !place.isLit) return;
  place.isLit = any;
  Plotly.restyle(place, { selectedpoints: any ? chosen : [null] });
}
if (document.querySelector("figure.chart")) pageState.follow(showSelection);
pageState.toAnchor();
// Charts come last: they ask for the selection.
drawNext();
waiting.forEach(figure => watch.observe(figure));
