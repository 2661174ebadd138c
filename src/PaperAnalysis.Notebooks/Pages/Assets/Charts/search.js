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
  veilCells(place);
  for (const drawn of place.querySelectorAll(".trace.bars, .trace.scatter")) {
    const chosen = place.data[drawn.__data__?.[0]?.trace?.index]?.selectedpoints;
    const isIn = Array.isArray(chosen) ? new Set(chosen) : null;
    for (const mark of drawn.querySelectorAll(".point, .textpoint")) mark.classList.toggle("dim", isIn !== null && !isIn.has(mark.__data__?.i));
  }
}
function selectedMarks(data) {
  const opens = data.map(trace => (Array.isArray(trace.opens) ? trace.opens.flat() : null));
  const among = chosenAmong(opens.flatMap(own => own ?? []));
  if (!among) return null;
  let at = 0;
  return opens.map(own => own && [...own.keys()].filter(() => among[at++]));
}
const isHeatmap = trace => trace.type === "heatmap";
const hasMarks = trace => Array.isArray(trace.opens) && !isHeatmap(trace);
// Cells of a heatmap are one image: what is not chosen lies under a veil of the ground's colour.
function veilCells(place) {
  place.querySelector(".veil")?.remove();
  const { xaxis, yaxis, width, height } = place._fullLayout;
  const under = [];
  for (const { opens, x, y, selectedpoints } of place.data.filter(trace => isHeatmap(trace) && Array.isArray(trace.selectedpoints))) {
    const isIn = new Set(selectedpoints);
    const [across, down] = [xaxis._length / x.length, yaxis._length / y.length];
    let at = 0;
    opens.forEach((row, r) => row.forEach((_, c) => {
      if (isIn.has(at++)) return;
      const [left, top] = [xaxis._offset + xaxis.d2p(x[c]) - across / 2, yaxis._offset + yaxis.d2p(y[r]) - down / 2];
      under.push(`M${left} ${top}h${across}v${down}h${-across}z`);
    }));
  }
  if (!under.length) return;
  const veil = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", under.join(""));
  for (const [name, value] of Object.entries({ class: "veil", "aria-hidden": "true", width, height })) veil.setAttribute(name, value);
  veil.append(path);
  place.append(veil);
}
// A figure that names what its hover texts say gets a field, kept in the address, and a button that selects what it found.
function searchField(place, named, key) {
  const field = make("input", { type: "search", placeholder: `Search ${named}`, "aria-label": `Search ${named}` });
  const count = make("output", {});
  const take = make("button", { type: "button", hidden: true }, "Select these");
  let texts = null;
  const read = () => (texts ??= hoverTexts(place.data));
  const show = async () => {
    const sought = pageState.get(key);
    if (field.value !== sought) field.value = sought;
    const words = sought.toLowerCase().split(/\s+/).filter(word => word);
    if (!words.length && !place.found) return;
    const known = await read();
    if (sought !== pageState.get(key)) return;
    const total = known.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    const found = known.map(trace => trace && [...trace.keys()].filter(i => words.every(word => trace[i].includes(word))));
    const marks = found.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    place.found = words.length ? found : null;
    light(place);
    count.textContent = words.length ? `${marks} of ${total}` : "";
    take.hidden = !place.found?.some((marks, t) => marks?.some(i => isKeyed(place.data[t].opens?.[i])));
  };
  // Who comes to the field is about to type.
  field.addEventListener("focus", read);
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
