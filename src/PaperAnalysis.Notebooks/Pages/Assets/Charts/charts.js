// Draws the page's charts: the first at once, the others when they come near the window, and one at a time, so that a page
// of many charts answers soon. Each figure holds its Plotly JSON beside the place where the chart goes.
"use strict";
const waiting = new Set(document.querySelectorAll("figure.chart"));
const near = [...waiting].slice(0, 1);
// Stays above a plot whose title stands in the page (ChartCaption.cs has the same).
const plotTop = 32;
function chartOf(figure) {
  figure.chart ??= JSON.parse(figure.querySelector("script").textContent);
  return figure.chart;
}
function draw(figure) {
  waiting.delete(figure);
  const place = figure.querySelector(".plot");
  if (typeof Plotly === "undefined") {
    place.textContent = "This chart needs plotly.js, which could not be loaded.";
    return;
  }
  const { data, layout, config } = drawing(chartOf(figure));
  zoomTo(layout, pageState.get(zoomKey(figure)));
  if (data.some(isOfMany)) drawMany(place, data, layout, config);
  else {
    place.paintMarks = null;
    Plotly.newPlot(place, { data, layout, frames: figure.chart.frames, config });
    place.on("plotly_afterplot", () => place.isLit && dim(place));
  }
  // The key stands in the page, in the colours that its marks are drawn in.
  figure.querySelectorAll(".key i").forEach((mark, i) => (mark.style.color = pageColour(layout.meta.key[i].color ?? "inherit")));
  place.on("plotly_click", event => openMark(event.points[0]));
  place.on("plotly_selected", area => chooseArea(place, area));
  keepZoom(figure, place);
  followLabels(place, layout);
  light(place);
  if (figure.querySelector(".tools")) return;
  if (typeof layout.meta?.search === "string") place.before(searchField(place, layout.meta.search, `find${figureNumber(figure)}`));
  addTools(figure, place);
  addKeys(figure, place);
}
// What plotly.js is given: the figure in the page's colours, without what the page says itself.
function drawing(chart) {
  const { data: all, layout: given } = themed(chart);
  const data = hasLabels(given) ? all.filter(trace => trace.name !== "label") : all;
  const layout = { ...given, autosize: true };
  delete layout.width;
  if (layout.meta?.title) {
    delete layout.title;
    const above = layout.margin?.t ?? plotTop;
    layout.height -= above - plotTop;
    layout.margin = { ...layout.margin, t: plotTop };
  }
  // Margins make room for names. To look whether one is cut all the same takes more time than to draw the chart.
  for (const name of Object.keys(layout).filter(key => /^[xy]axis/.test(key))) {
    layout[name] = { ticklabeloverflow: "allow", ...layout[name] };
    // plotly.js writes its zoom into what it is given.
    if (layout[name].range) layout[name].range = [...layout[name].range];
  }
  // No button may send a reader's data to a server; the page has its own for files.
  const config = { responsive: true, displaylogo: false, ...chart.config, showSendToCloud: false };
  config.modeBarButtons = config.modeBarButtons?.map(group => group.filter(button => button !== "toImage"));
  if (config.modeBarButtons && canChooseArea(data)) config.modeBarButtons.push(["select2d", "lasso2d"]);
  return { data, layout, config };
}
function openMark(point) {
  const id = point && markId(point.data, point.pointNumber);
  if (typeof id === "string" && id.includes("=")) chooseOrNot(id);
}
// Of a heatmap marks are numbered by row and column.
function markId(trace, number) {
  return [].concat(number).reduce((ids, at) => ids?.[at], trace.opens);
}
// A trace as it was drawn, for a mark of the figure: a chart of many marks is drawn with these first, too.
function addKeys(figure, place) {
  const spoken = make("p", { className: "spoken", "aria-live": "polite" });
  place.after(spoken);
  let [points, at] = [null, -1];
  place.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    points ??= pointsOf(chartOf(figure));
    if (event.key === "Enter" && points[at]?.id) {
      chooseOrNot(points[at].id);
      event.preventDefault();
    }
    if (step === undefined || event.target !== place || !points.length) return;
    event.preventDefault();
    at = Math.max(0, Math.min(points.length - 1, at + step));
    const point = points[at];
    const opens = point.id ? ". Enter selects its papers" : "";
    spoken.textContent = `${at + 1} of ${points.length}: ${pointText(point)}${opens}`;
    if (!place.querySelector("canvas.marks")) Plotly.Fx.hover(place, [{ curveNumber: point.curve, pointNumber: point.number }]);
  });
}
// Files of a figure, and the table of its numbers, which is made when it is asked for.
function addTools(figure, place) {
  const chart = chartOf(figure);
  const meta = chart.layout?.meta ?? {};
  const title = plainText(meta.title) || document.title;
  const button = (label, act) => {
    const element = make("button", { type: "button", "aria-label": `${label} of “${title}”` }, label);
    element.addEventListener("click", act);
    return element;
  };
  const image = format => () => Plotly.downloadImage({ data: chart.data, layout: { ...chart.layout, width: 900 }, config: {} }, { format, width: 900, height: chart.layout?.height ?? 450, scale: format === "png" ? 2 : 1, filename: fileName(title, "").slice(0, -1) });
  const facts = () => ({
    title, subtitle: plainText(meta.subtitle), description: plainText(meta.alt),
    measures: meta.measures?.map(measure => Object.fromEntries(Object.entries(measure).map(([name, text]) => [name, plainText(text)]))),
    uncertainty: meta.uncertainty && plainText(meta.uncertainty),
    cell: figure.closest("section")?.id.replace(/^cell-/, ""), page: document.title,
    address: location.href.replace(/^file:.*\//, ""), made: document.querySelector("footer")?.innerText.trim(),
    inputs: [...document.querySelectorAll("footer tbody tr")].map(row => {
      const [file, date, records, sha256] = [...row.cells].map(cell => cell.textContent);
      return { file, date, records: Number(records), sha256 };
    }),
  });
  const numbers = make("details", {}, make("summary", {}, "Numbers"));
  numbers.addEventListener("toggle", () => {
    if (numbers.children.length > 1) return;
    const [head, ...rows] = pointRows(chart);
    const cells = (row, kind) => row.map(value => make(kind, kind === "th" ? { scope: "col" } : {}, typeof value === "number" ? String(+value.toPrecision(6)) : value));
    const shown = rows.slice(0, 1000).map(row => make("tr", {}, ...cells(row, "td")));
    const caption = make("caption", {}, `${title}: ${rows.length} marks${rows.length > 1000 ? ", the first 1000 shown; all are in the CSV" : ""}`);
    numbers.append(make("div", { className: "scroll pa-frame", tabIndex: 0, role: "region", "aria-label": `Numbers of “${title}”` },
      make("table", {}, caption, make("thead", {}, make("tr", {}, ...cells(head, "th"))), make("tbody", {}, ...shown))));
  });
  place.parentElement.append(
    make("div", { className: "tools" },
      button("PNG", image("png")), button("SVG", image("svg")),
      button("CSV", () => save(fileName(title, "csv"), "text/csv", toCsv(pointRows(chart)))),
      button("JSON", () => save(fileName(title, "json"), "application/json", JSON.stringify(facts(), null, 1)))),
    numbers,
  );
  keepFold(numbers, figure.id, false);
}
// Colours change with the reader's choice, and paper is light.
function redrawCharts() {
  for (const place of document.querySelectorAll(".plot.js-plotly-plot")) {
    Plotly.purge(place);
    place.replaceChildren();
    place.isLit = false;
    draw(place.closest("figure"));
  }
}
// Between two charts the browser has its turn: to scroll, to answer a click.
function drawNext() {
  const figure = near.shift();
  if (figure && waiting.has(figure)) draw(figure);
  if (near.length) setTimeout(drawNext);
}
const watch = new IntersectionObserver(seen => {
  const idle = near.length === 0;
  for (const entry of seen) {
    if (!entry.isIntersecting) continue;
    watch.unobserve(entry.target);
    near.push(entry.target);
  }
  if (idle && near.length) setTimeout(drawNext);
}, { rootMargin: "600px 0px" });
// All of a page is printed, in the colours of paper and as wide as a sheet, which is narrower than the window.
const sheet = 660; // pixels; who prints smaller says so before (sheetWidth)
addEventListener("beforeprint", () => {
  const wasDark = theme.isDark;
  theme.isPrinting = true;
  if (wasDark) redrawCharts();
  waiting.forEach(draw);
  for (const place of document.querySelectorAll(".plot.js-plotly-plot")) Plotly.relayout(place, { autosize: false, width: globalThis.sheetWidth ?? sheet });
});
addEventListener("afterprint", () => {
  theme.isPrinting = false;
  if (theme.isDark) redrawCharts();
  else for (const place of document.querySelectorAll(".plot.js-plotly-plot")) Plotly.relayout(place, { autosize: true, width: null });
});
