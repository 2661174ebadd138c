// What is selected, the same on the whole page: a mark, a row, a name in a sentence or an area chooses the records that it
// stands for. Charts light them, tables show them, a line says how many they are, and the list of them is one step away.
"use strict";
const selection = { query: "", from: "", pairs: [], rows: null, isIn: null, values: new Map() };
const selectionBar = make("div", { className: "selection", role: "status", hidden: true });
document.querySelector("footer")?.before(selectionBar);
// From: the table that it was chosen in, which goes on showing all its rows.
function choose(query, from = "") {
  pageState.set("sel", query);
  pageState.set("from", query && from);
  return showSelection();
}
// What is chosen again is chosen no more.
function chooseOrNot(query, from) {
  return choose(query === pageState.get("sel") ? "" : query, from);
}
const queryPairs = (() => {
  const known = new Map();
  return query => {
    if (!known.has(query)) known.set(query, [...new URLSearchParams(query)]);
    return known.get(query);
  };
})();
const listAddress = query => `${document.querySelector("a[data-records]").getAttribute("href")}#${query}`;
async function showSelection() {
  const query = pageState.get("sel");
  if (query === selection.query && pageState.get("from") === selection.from) return;
  const there = query ? await records.load() : null;
  const rows = there && isKnown(query) ? await there.search(queryPairs(query)) : null;
  if (query !== pageState.get("sel")) return;
  const isIn = rows && new Uint8Array(records.rows.length);
  rows?.forEach(i => (isIn[i] = 1));
  const values = new Map(rows?.length ? records.facets.map(({ name, at }) => [name, valuesIn(rows, at)]) : []);
  Object.assign(selection, { query, rows, isIn, values, from: pageState.get("from"), pairs: queryPairs(query) });
  selectionBar.hidden = !query;
  selectionBar.replaceChildren(...(query ? selectionParts(query, rows) : []));
  await showEverywhere();
}
function valuesIn(rows, at) {
  const values = new Set();
  for (const i of rows) for (const value of [].concat(records.rows[i][at] ?? [])) values.add(value);
  return values;
}
function isKnown(query) {
  return queryPairs(query).every(([name]) => name === "word" || name === "q" || name === "id" || records.column(name) >= 0);
}
// What is in the window comes first, and between two of them the browser has its turn.
async function showEverywhere() {
  const { query } = selection;
  markNames();
  const parts = [...tables.map(table => [table.element, table.select]), ...[...document.querySelectorAll(".plot.js-plotly-plot")].map(place => [place, () => light(place)])];
  const away = element => Math.max(0, element.getBoundingClientRect().top - innerHeight, -element.getBoundingClientRect().bottom);
  const near = parts.map(([element, show]) => [away(element), show]).sort((a, b) => a[0] - b[0]);
  let isSeen = true;
  for (const [distance, show] of near) {
    // What a reader sees is painted before the rest is seen to.
    if (isSeen && distance > 0) await nextFrame();
    isSeen = distance === 0;
    if (selection.query !== query) return;
    show();
    await new Promise(done => setTimeout(done));
  }
}
// A page in the background has no frames.
const nextFrame = () => Promise.race([new Promise(done => requestAnimationFrame(() => setTimeout(done))), new Promise(done => setTimeout(done, 100))]);
const grouped = new Intl.NumberFormat("en");
function selectionParts(query, rows) {
  const clear = make("button", { type: "button" }, "Clear");
  clear.addEventListener("click", () => choose(""));
  const said = selectionText(query, rows);
  if (!rows) return [make("span", {}, `Selected: ${said}`), clear];
  const what = `${grouped.format(rows.length)} of ${grouped.format(records.rows.length)} ${records.name} selected${said ? `: ${said}` : ""}`;
  return [make("span", {}, what), make("a", { href: listAddress(query) }, "List"), clear];
}
// A query as a reader says it: word “agent”, digest “003”.
function selectionText(query, rows) {
  const name = ([key, value]) => {
    if (key !== "id") return `${records.columns?.[records.column(key)]?.label ?? key} “${value.split("|").join("” or “")}”`;
    return rows?.length === 1 ? records.rows[rows[0]][records.columns.findIndex(column => column.kind === "title")] : "";
  };
  return queryPairs(query).map(name).filter(text => text).join(", ");
}
// Which of these queries the selection is about: those that are what was chosen, or a part of it; where there are none, those
// that share records with it. Null where that divides nothing.
function chosenAmong(queries) {
  if (!selection.query) return null;
  const own = queries.map(query => isPartOfSelection(query));
  if (own.some(isIn => isIn)) return own;
  if (!selection.rows?.length) return null;
  const shared = queries.map(query => sharesRecords(query));
  return shared.some(isIn => isIn) && queries.some((query, i) => query && !shared[i]) ? shared : null;
}
function isPartOfSelection(query) {
  if (!query) return false;
  if (query === selection.query) return true;
  if (query.startsWith("id=")) return selection.isIn !== null && rowsNamed(query).some(i => selection.isIn[i] === 1);
  const pairs = queryPairs(query);
  return selection.pairs.length > 0 && selection.pairs.every(([name, value]) => pairs.some(pair => pair[0] === name && isSameValue(name, pair[1], value)));
}
// Of a word with other forms the first tells which it is.
const isSameValue = (name, a, b) => a === b || (name === "word" && a.split("|")[0] === b.split("|")[0]);
// The records of a mark that names them, looked up once: a map has ten thousand such marks.
const rowsNamed = (() => {
  const known = new Map();
  return query => {
    let rows = known.get(query);
    if (!rows) known.set(query, (rows = query.slice(3).split("&")[0].split(",").flatMap(key => records.keys.get(decodeURIComponent(key)) ?? [])));
    return rows;
  };
})();
// To look for a word in many texts takes a moment: of a large selection no words are asked.
const fewRows = 200;
function sharesRecords(query) {
  if (!query || !isKnown(query)) return false;
  const pairs = queryPairs(query);
  if (pairs.length === 1 && selection.values.has(pairs[0][0])) return selection.values.get(pairs[0][0]).has(pairs[0][1]);
  return selection.rows.length <= fewRows && records.find(pairs, selection.rows).length > 0;
}
// A name in a sentence or a table, which chooses what it stands for. A button element is a box of its own, which a line cannot
// break in; a name flows with the words around it.
function nameOf(query, nodes, act) {
  const name = make("span", { className: "name", role: "button", tabIndex: 0, "aria-pressed": "false" }, ...nodes);
  name.dataset.opens = query;
  name.addEventListener("click", act);
  name.addEventListener("keydown", event => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!event.repeat) act();
  });
  return name;
}
function markNames() {
  for (const name of document.querySelectorAll(".name")) {
    const pressed = String(name.dataset.opens === selection.query);
    if (name.getAttribute("aria-pressed") !== pressed) name.setAttribute("aria-pressed", pressed);
  }
}
