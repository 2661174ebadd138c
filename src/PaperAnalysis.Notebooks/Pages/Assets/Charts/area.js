// The part of a chart that a reader looks at or draws around: a box or a loop selects the records of the marks in it, and what was
// zoomed to stands in the address.
"use strict";
const isKeyed = id => typeof id === "string" && id.startsWith("id=");
const canChooseArea = data => data.filter(trace => hasMarks(trace) && trace.opens.some(isKeyed)).reduce((sum, trace) => sum + trace.opens.length, 0) > 1;
// The keys of the records of the marks that a test takes.
function keysOf(data, takes) {
  const keys = new Set();
  data.forEach((trace, t) => {
    if (!hasMarks(trace) || trace.visible === "legendonly") return;
    trace.opens.forEach((id, i) => {
      if (isKeyed(id) && takes(t, i)) id.slice(3).split(",").forEach(key => keys.add(decodeURIComponent(key)));
    });
  });
  return [...keys];
}
function chooseKeys(keys) {
  return choose(keys.length ? `id=${keys.map(encodeURIComponent).join(",")}` : "");
}
function chooseArea(place, area) {
  const isIn = area?.range ? inBox(area.range) : area?.lassoPoints ? inLoop(area.lassoPoints) : null;
  if (!isIn) return;
  const keys = keysOf(place.data, (t, i) => isIn(place.data[t].x[i], place.data[t].y[i]));
  // The outline has done its work.
  Plotly.relayout(place, { selections: [] });
  chooseKeys(keys);
}
function inBox({ x, y }) {
  const within = (value, [a, b]) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return (px, py) => within(px, x) && within(py, y);
}
// A place is in a loop whose line it crosses an odd number of times on its way out.
function inLoop({ x, y }) {
  return (px, py) => {
    let isIn = false;
    for (let i = 0, j = x.length - 1; i < x.length; j = i++) {
      if (y[i] > py !== y[j] > py && px < ((x[j] - x[i]) * (py - y[i])) / (y[j] - y[i]) + x[i]) isIn = !isIn;
    }
    return isIn;
  };
}
const figureNumber = figure => figure.id.replace("chart-", "");
const zoomKey = figure => `zoom${figureNumber(figure)}`;
const rangesOf = place => ["xaxis", "yaxis"].flatMap(name => place._fullLayout[name]?.range ?? []);
function zoomTo(layout, kept) {
  const ends = kept.split(",").map(Number);
  if (!kept || ends.length !== 4 || !ends.every(Number.isFinite)) return;
  layout.xaxis = { ...layout.xaxis, range: ends.slice(0, 2), autorange: false };
  layout.yaxis = { ...layout.yaxis, range: ends.slice(2), autorange: false };
}
// A chart on one pair of number axes keeps its zoom.
function keepZoom(figure, place) {
  const { xaxis, yaxis, xaxis2, yaxis2 } = place._fullLayout;
  const canKeep = axis => axis?.type === "linear" || axis?.type === "log";
  if (!canKeep(xaxis) || !canKeep(yaxis) || xaxis2 || yaxis2) return;
  const key = zoomKey(figure);
  place.zoom = pageState.get(key);
  place.on("plotly_relayout", change => {
    const names = Object.keys(change ?? {}).filter(name => /^[xy]axis\.(range|autorange)/.test(name));
    if (!names.length) return;
    const isHome = names.every(name => name.endsWith("autorange")) || isSame(rangesOf(place), homeOf(figure));
    place.zoom = isHome ? "" : rangesOf(place).map(end => +end.toPrecision(5)).join(",");
    pageState.set(key, place.zoom);
  });
}
const isSame = (a, b) => a.length === b?.length && a.every((end, i) => Math.abs(end - b[i]) < 1e-9 * (1 + Math.abs(end)));
// Where the chart itself says what it shows.
function homeOf(figure) {
  const { xaxis, yaxis } = chartOf(figure).layout ?? {};
  return xaxis?.range && yaxis?.range ? [...xaxis.range, ...yaxis.range] : null;
}
// Another address brings another zoom.
function followZoom() {
  for (const figure of document.querySelectorAll("figure.chart")) {
    const place = figure.querySelector(".plot.js-plotly-plot");
    const key = zoomKey(figure);
    if (!place || (pageState.get(key) || "") === (place.zoom ?? "")) continue;
    place.zoom = pageState.get(key);
    const { layout } = drawing(chartOf(figure));
    zoomTo(layout, place.zoom);
    const to = name => (layout[name]?.range ? { [`${name}.range`]: [...layout[name].range] } : { [`${name}.autorange`]: true });
    Plotly.relayout(place, { ...to("xaxis"), ...to("yaxis") });
  }
}
