// Tables: sorted at a click on a column's name, filtered by text, and what is left saved as CSV. Of a long table so many rows
// stand in the page as a reader sees; the others wait here, so that typing stays quick at ten thousand rows.
"use strict";
const shownRows = 200;
const tables = [];
// Addresses in cells and texts become links, the web's only.
function linkAddresses(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (walker.currentNode.data.includes("://") && !walker.currentNode.parentElement.closest("a, pre, code, script, button, .name")) found.push(walker.currentNode);
  }
  for (const node of found) {
    const parts = node.data.split(/(https?:\/\/[^\s<>"'“”)\]]*[^\s<>"'“”)\].,;:])/);
    if (parts.length < 2) continue;
    node.replaceWith(...parts.map((part, i) => (i % 2 ? make("a", { href: part, rel: "noopener noreferrer" }, part) : part)));
  }
}
function cellValue(text) {
  const number = Number(text.replaceAll(",", "").replace(/\s*%$/, "").replace("−", "-"));
  return text.trim() && Number.isFinite(number) ? number : text;
}
function compareCells(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === typeof b) return String(a).localeCompare(String(b), "en", { numeric: true });
  return typeof a === "number" ? -1 : 1;
}
function enhanceTable(table, at) {
  const [head, body] = [table.tHead?.rows[0], table.tBodies[0]];
  if (!head || !body || body.rows.length < 2 || table.classList.contains("plain")) return;
  const names = [...head.cells].map(cell => {
    const name = cell.textContent.trim();
    cell.replaceChildren(make("button", { type: "button" }, name));
    return name;
  });
  // As programs name them, and all digits, where the table has others for people.
  const fileNames = [...head.cells].map((cell, i) => cell.dataset.name?.split("|") ?? [names[i]]);
  const fileCells = row => [...row.element.cells].flatMap((cell, i) => (fileNames[i].length > 1 ? (cell.dataset.value?.split("|") ?? fileNames[i].map(() => "")) : [cell.dataset.value ?? row.cells[i]]));
  const headings = fileNames.map(([name]) => name);
  const rows = [...body.rows].map(element => {
    const cells = [...element.cells].map(cell => cell.title || cell.textContent);
    return { element, cells, values: [...element.cells].map((cell, i) => cellValue(cell.dataset.value?.split("|")[0] ?? cells[i])), text: cells.join(" ").toLowerCase() };
  });
  const [own, filterKey, sortKey, allKey] = [`t${at}`, `t${at}`, `t${at}sort`, `t${at}all`];
  const count = make("output", {});
  const field = make("input", { type: "search", placeholder: "Filter this table", "aria-label": "Filter this table" });
  const more = make("button", { type: "button", hidden: true }, "Show all rows");
  const download = make("button", { type: "button" }, "Save as CSV");
  const clear = make("button", { type: "button", hidden: true }, "Show those not selected, too");
  let [shown, areOpen] = [rows, false];
  const limit = () => (pageState.get(allKey) ? Infinity : shownRows);
  const show = () => {
    const words = pageState.get(filterKey).toLowerCase().split(/\s+/).filter(word => word);
    const chosen = areOpen ? chosenRows(rows) : null;
    const isCut = chosen !== null && selection.from !== own;
    shown = rows.filter(row => words.every(word => row.text.includes(word)) && (!isCut || chosen.has(row)));
    const [, down, column] = /^(-?)([0-9]+)$/.exec(pageState.get(sortKey)) ?? [];
    if (column !== undefined) {
      shown.sort((a, b) => (down ? -1 : 1) * compareCells(a.values[column], b.values[column]));
    }
    [...head.cells].forEach((cell, i) => {
      if (String(i) === column) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    const page = shown.slice(0, limit());
    fillBody(body, page);
    page.forEach(row => row.element.classList.toggle("chosen", chosen?.has(row) ?? false));
    const cut = shown.length > page.length;
    count.textContent = shown.length < rows.length || cut ? `${shown.length} of ${rows.length} rows${isCut ? ", those selected" : ""}${cut ? `, ${page.length} shown` : ""}` : "";
    more.hidden = !cut;
    clear.hidden = !isCut;
    if (areOpen) openPage(page);
  };
  const openPage = page => openRows(page, headings, query => chooseOrNot(query, own));
  // Where the records are read, cells that speak of some lead to them.
  const open = async () => {
    if (areOpen || !(await records.load())) return;
    areOpen = true;
    await openPage(shown.slice(0, limit()));
    if (selection.query) show();
  };
  field.addEventListener("input", () => {
    pageState.set(filterKey, field.value);
    show();
  });
  head.addEventListener("click", event => {
    const cell = event.target.closest("th");
    if (!cell) return;
    const [now, i] = [pageState.get(sortKey), String(cell.cellIndex)];
    pageState.set(sortKey, now === i ? `-${i}` : now === `-${i}` ? "" : i);
    show();
  });
  more.addEventListener("click", () => {
    pageState.set(allKey, "1");
    show();
  });
  clear.addEventListener("click", () => {
    pageState.set("from", own);
    showSelection();
  });
  download.addEventListener("click", () => save(fileName(tableTitle(table), "csv"), "text/csv", toCsv([fileNames.flat(), ...shown.map(fileCells)])));
  const tools = make("div", { className: "tools" }, ...(rows.length > 5 ? [field] : []), download, more, clear, count);
  (table.closest(".html") ?? table).before(tools);
  linkAddresses(body);
  const isCut = rows.length > shownRows;
  tables.push({ element: table, open, select: () => (selection.query ? open().then(show) : show()) });
  let wasKept = false;
  pageState.follow(() => {
    field.value = pageState.get(filterKey);
    const isKept = [filterKey, sortKey, allKey].some(key => pageState.get(key));
    if (isKept || wasKept || isCut) show();
    wasKept = isKept;
  });
}
// Rows that stand already are left in peace.
function fillBody(body, page) {
  if (body.rows.length === page.length && page.every((row, i) => body.rows[i] === row.element)) return;
  const focused = document.activeElement;
  body.replaceChildren(...page.map(row => row.element));
  if (body.contains(focused)) focused.focus({ preventScroll: true });
}
function tableTitle(table) {
  const headings = [...document.querySelectorAll("h1, h2, h3")];
  return headings.filter(heading => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).pop()?.textContent ?? document.title;
}
document.querySelectorAll("main .html table, main .text table").forEach((table, i) => enhanceTable(table, i + 1));
// Cells lead to records when the table comes near the window: of ten thousand records that is a second of reading.
const nearTables = new IntersectionObserver(seen => {
  for (const { target } of seen.filter(entry => entry.isIntersecting)) {
    nearTables.unobserve(target);
    tables.find(table => table.element === target).open();
  }
}, { rootMargin: "300px 0px" });
if (document.querySelector("a[data-records]")) tables.forEach(({ element }) => nearTables.observe(element));
