// Names in the sentences of cells and in the titles of charts: those that marks of the page's charts stand for choose them, and
// bring the first chart that has them into the window. A name that no chart has stays text.
"use strict";
// How sentences call what marks stand for, the surest first: a value whole, without the number before it, by its number, by its
// first term; a record by its key; a word.
function namesOf(query) {
  const [pair, ...others] = queryPairs(query);
  if (!pair || others.length) return [];
  const [kind, value] = pair;
  if (kind === "word") return [[5, value.split("|")[0]]];
  if (kind === "id") return [[4, value]];
  const [, number, label] = /^([0-9]+) (.*)$/s.exec(value) ?? [null, null, value];
  return [[0, value], [1, label], ...(number === null ? [] : [[2, `${kind} ${number}`]]), [3, label.split(", ")[0]]];
}
async function nameSentences() {
  const bold = [...document.querySelectorAll(".cell > .text :is(strong, code), figcaption :is(strong, code)")];
  // Without the spaces that keep a line whole.
  const said = element => element.textContent.replaceAll("\u00a0", " ");
  // A bare number is an amount, whatever else has that name; a key is written as code.
  const isName = element => element.tagName === "CODE" || typeof cellValue(said(element)) !== "number" || /^0[0-9]/.test(said(element));
  const sought = new Set(bold.filter(isName).map(said));
  const known = new Map();
  const turn = inTurns();
  for (const figure of sought.size ? document.querySelectorAll("figure.chart") : []) {
    for (const { opens } of chartOf(figure).data ?? []) {
      for (const query of Array.isArray(opens) ? opens.flat() : []) {
        for (const [rank, name] of namesOf(query)) {
          if (sought.has(name) && !(known.get(name)?.rank <= rank)) known.set(name, { rank, query });
        }
        await turn();
      }
    }
  }
  for (const element of bold.filter(isName)) {
    const name = known.get(said(element));
    if (name) element.replaceChildren(nameOf(name.query, [...element.childNodes], () => showNamed(name.query)));
  }
  markNames();
}
async function showNamed(query) {
  const has = figure => chartOf(figure).data?.some(({ opens }) => Array.isArray(opens) && opens.flat().includes(query));
  const figure = [...document.querySelectorAll("figure.chart")].find(has);
  await chooseOrNot(query);
  if (selection.query) figure?.scrollIntoView({ block: "center" });
}
