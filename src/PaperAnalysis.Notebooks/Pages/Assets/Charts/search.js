// Marks of a chart that stand out: those whose texts have the words of its search, or else those of the selection.
"use strict";
function light(place) {
  const chosen = place.found ?? selectedMarks(place.data);
  if (!chosen && !place.isLit) return;
  place.isLit = chosen !== null;
  place.data.forEach((trace, t) => (trace.selectedpoints = chosen?.[t] ?? null));
  dim(place);
}
// plotly.js would draw the whole chart again for that, a third of a second where marks are thousands: here they get a class.
function dim(place) {
  if (place.paintMarks) return place.paintMarks();
  for (const drawn of place.querySelectorAll(".trace.bars, .trace.scatter")) {
    const chosen = place.data[drawn.__data__?.[0]?.trace?.index]?.selectedpoints;
    const isIn = Array.isArray(chosen) ? new Set(chosen) : null;
    for (const mark of drawn.querySelectorAll(".point, .textpoint")) mark.classList.toggle("dim", isIn !== null && !isIn.has(mark.__data__?.i));
  }
}
function selectedMarks(data) {
  const marks = data.flatMap((trace, t) => (hasMarks(trace) ? trace.opens.map((id, i) => [t, i, id]) : []));
  const among = chosenAmong(marks.map(([, , id]) => id));
  if (!among) return null;
  const chosen = data.map(trace => (hasMarks(trace) ? [] : null));
  marks.forEach(([t, i], at) => among[at] && chosen[t].push(i));
  return chosen;
}
// Cells of a heatmap have no way to stand out.
const hasMarks = trace => Array.isArray(trace.opens) && trace.type !== "heatmap";
// A figure that names what its hover texts say gets a field, kept in the address, and a button that selects what it found.
function searchField(place, named, key) {
  const field = make("input", { type: "search", placeholder: `Search ${named}`, "aria-label": `Search ${named}` });
  const count = make("output", {});
  const take = make("button", { type: "button", hidden: true }, "Select these");
  let texts = null;
  const show = async () => {
    const sought = pageState.get(key);
    if (field.value !== sought) field.value = sought;
    const words = sought.toLowerCase().split(/\s+/).filter(word => word);
    if (!words.length && !place.found) return;
    texts ??= hoverTexts(place.data);
    const known = await texts;
    if (sought !== pageState.get(key)) return;
    const total = known.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    const found = known.map(trace => trace && [...trace.keys()].filter(i => words.every(word => trace[i].includes(word))));
    const marks = found.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    place.found = words.length ? found : null;
    light(place);
    count.textContent = words.length ? `${marks} of ${total}` : "";
    take.hidden = !place.found || !keysOf(place.data, (t, i) => found[t]?.includes(i)).length;
  };
  field.addEventListener("input", () => {
    pageState.set(key, field.value);
    show();
  });
  take.addEventListener("click", () => {
    const found = place.found.map(trace => new Set(trace));
    const keys = keysOf(place.data, (t, i) => found[t].has(i));
    pageState.set(key, "");
    show().then(() => chooseKeys(keys));
  });
  pageState.follow(show);
  return make("p", { className: "search" }, field, count, take);
}
// Thousands of texts take a moment: some at a time.
async function hoverTexts(traces) {
  const texts = [];
  const turn = inTurns();
  for (const trace of traces) {
    if (!Array.isArray(trace.customdata)) {
      texts.push(null);
      continue;
    }
    const own = [];
    // What all marks of a trace tell stands in its meta.
    const shared = Array.isArray(trace.meta) ? ` ${plainText(trace.meta.join(" "))}` : "";
    for (const html of trace.customdata) {
      own.push((plainText(Array.isArray(html) ? html.join(" ") : html) + shared).toLowerCase());
      await turn();
    }
    texts.push(own);
  }
  return texts;
}
