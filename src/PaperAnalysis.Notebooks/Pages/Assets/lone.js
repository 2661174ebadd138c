// A page that was sent alone: what would lead to the page of all records shows them here.
"use strict";
(() => {
  const home = document.querySelector("a[data-records]");
  if (!home || !globalThis.pageRecords) return;
  const { name } = globalThis.pageRecords;
  const list = make("div", {});
  const close = make("button", { type: "button" }, "Close");
  const heading = make("h2", {});
  const panel = make("dialog", { className: "records lone" }, make("div", { className: "tools" }, close), heading, list);
  heading.id = "lone-records";
  panel.setAttribute("aria-labelledby", heading.id);
  document.body.append(panel);
  close.addEventListener("click", () => panel.close());
  const valuesOf = (row, kinds) => records.columns.flatMap((column, at) => (kinds.includes(column.kind) ? [].concat(row[at] ?? []).filter(value => value !== "") : []));
  const item = row => {
    const facts = [row[0], ...valuesOf(row, ["facet", "place"])].join(" · ");
    const texts = valuesOf(row, ["text"]).map(text => make("details", {}, make("summary", {}, "Abstract"), make("p", {}, text)));
    const links = valuesOf(row, ["links"]).map(withScheme);
    const element = make("article", { className: "item" }, make("h3", {}, valuesOf(row, ["title"]).join(" ")), make("p", { className: "facts" }, facts), ...texts);
    if (links.length) element.append(webLinks(links));
    return element;
  };
  const show = async query => {
    await records.load();
    const found = records.find(new URLSearchParams(query));
    heading.textContent = `${found.length} ${name}`;
    list.replaceChildren(...found.map(i => item(records.rows[i])));
    panel.showModal();
  };
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (link?.getAttribute("href").split("#")[0] !== home.getAttribute("href")) return;
    event.preventDefault();
    show(link.hash.slice(1));
  }, true);
})();
