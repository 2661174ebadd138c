// What the cells of a table speak of: a record by its key or title, a value that records have, a word of their texts. Only what
// there is leads somewhere.
"use strict";
// A column has the values of a column of the records where it has its name, or one that this column says tables use.
function facetOf(heading) {
  return records.facets.find(facet => [facet.name, ...(records.columns[facet.at].tables ?? [])].some(name => sameName(name, heading)));
}
const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();
const isTermColumn = heading => [...records.terms].some(name => sameName(name, heading));
const query = (name, value) => `${name}=${encodeURIComponent(value)}`;
// Of a cell: what it names, and whether its row is about that.
function cellOpens(heading, text, isNumber) {
  if (records.keys.has(text)) return { query: query("id", text), isOfRow: true };
  const facet = facetOf(heading);
  if (facet) {
    // A cluster's number is the first word of its value.
    const named = [...facet.values.keys()].filter(value => value === text || value.startsWith(`${text} `));
    if (named.length === 1) return { query: query(facet.name, named[0]), isOfRow: true };
  }
  // 003 is a name.
  if ((isNumber && !/^0[0-9]/.test(text)) || !text) return null;
  if (isTermColumn(heading)) return records.find([["word", text]]).length ? { query: query("word", text), isOfRow: true } : null;
  if (records.titles.has(text)) return { query: query("id", records.titles.get(text)), isOfRow: false };
  const having = records.facets.filter(other => other.values.has(text));
  return having.length === 1 ? { query: query(having[0].name, text), isOfRow: false } : null;
}
// Gives a row's cells their names, each of which chooses what its cell names.
function openRow(row, headings, choose) {
  const opened = row.cells.map((text, i) => cellOpens(headings[i] ?? "", text.trim(), typeof row.values[i] === "number"));
  row.query = rowQuery(opened.filter(cell => cell?.isOfRow).map(cell => cell.query));
  row.size = row.query && !row.query.startsWith("id=") ? records.find(queryPairs(row.query)).length : 0;
  [...row.element.cells].forEach((cell, i) => {
    if (!opened[i]) return;
    const own = opened[i].query;
    cell.replaceChildren(nameOf(own, [...cell.childNodes], () => choose(own)));
  });
}
// The column of numbers that are those of their rows' records, most of them: they lead to the lists.
function linkSizes(rows) {
  const isSize = (row, i) => row.size > 0 && row.values[i] === row.size;
  const hits = (rows[0]?.values ?? []).map((_, i) => rows.filter(row => isSize(row, i)).length);
  const at = hits.indexOf(Math.max(...hits));
  for (const row of rows.filter(row => isSize(row, at))) {
    const cell = row.element.cells[at];
    if (cell.querySelector("a, .name")) continue;
    const label = `${row.cells[at]}: list of these ${records.name}`;
    cell.replaceChildren(make("a", { href: listAddress(row.query), "aria-label": label }, ...cell.childNodes));
  }
}
// A row is about the records that it names, or about a word in what else it names; of several kinds of value, as a group and the
// cluster that it lies in, about the smaller.
function rowQuery(named) {
  const keys = named.filter(own => own.startsWith("id=")).map(own => own.slice(3));
  if (keys.length) return `id=${keys.join(",")}`;
  const kinds = new Map();
  for (const own of named) kinds.set(queryPairs(own)[0][0], [...(kinds.get(queryPairs(own)[0][0]) ?? []), own]);
  if (kinds.size < 2 || kinds.has("word")) return named.join("&");
  const sizes = [...kinds.values()].map(parts => [parts.join("&"), records.find(queryPairs(parts.join("&"))).length]);
  return sizes.sort((a, b) => a[1] - b[1])[0][0];
}
async function openRows(rows, headings, choose) {
  const turn = inTurns();
  for (const row of rows) {
    if (row.isOpen) continue;
    row.isOpen = true;
    openRow(row, headings, choose);
    await turn();
  }
  linkSizes(rows);
  markNames();
}
// The rows that the selection is about; null where it is about none, or about all. Of rows that are not in the page yet the keys
// alone are known.
function chosenRows(rows) {
  if (!selection.query) return null;
  for (const row of rows) {
    if (row.query !== undefined) continue;
    const key = row.cells.find(text => records.keys.has(text));
    row.query = key === undefined ? "" : query("id", key);
  }
  const among = chosenAmong(rows.map(row => row.query));
  return among && new Set(rows.filter((_, i) => among[i]));
}
