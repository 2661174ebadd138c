// Draws the page's charts: the first at once, the others when they come near the window, and one at a time, so that a page
// of many charts answers soon. Each figure holds its Plotly JSON beside the place where the chart goes.
"use strict";
const waiting = new Set(document.querySelectorAll("figure.chart"));
const near = [...waiting].slice(0, 1);
function draw(figure) {
  waiting.delete(figure);
  const place = figure.querySelector(".plot");
  if (typeof Plotly === "undefined") {
    place.textContent = "This chart needs plotly.js, which could not be loaded.";
    return;
  }
  const chart = JSON.parse(figure.querySelector("script").textContent);
  const layout = { ...chart.layout, autosize: true };
  delete layout.width;
  Plotly.newPlot(place, {
    data: chart.data,
    layout,
    frames: chart.frames,
    // No button may send a reader's data to a server.
    config: { responsive: true, displaylogo: false, ...chart.config, showSendToCloud: false },
  });
  if (typeof layout.meta?.search === "string") place.before(searchField(place, layout.meta.search));
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
drawNext();
waiting.forEach(figure => watch.observe(figure));
// A figure that names what its hover texts say gets a field: while it holds words, the marks whose texts have all of them stand out.
function searchField(place, named) {
  const box = document.createElement("p");
  box.className = "search";
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = `Search ${named}`;
  field.setAttribute("aria-label", field.placeholder);
  const count = document.createElement("output");
  box.append(field, count);
  let texts = null;
  field.addEventListener("input", async () => {
    texts ??= hoverTexts(place.data);
    const known = await texts;
    const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
    const total = known.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    const found = known.map(trace => trace && [...trace.keys()].filter(i => words.every(word => trace[i].includes(word))));
    const marks = found.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    Plotly.restyle(place, { selectedpoints: words.length ? found : [null] });
    count.textContent = words.length ? `${marks} of ${total}` : "";
  });
  return box;
}
// Hover texts are markup; a parsed document runs no script and loads no image. Thousands take a moment: some at a time.
async function hoverTexts(traces) {
  const plain = html => new DOMParser().parseFromString(String(html).replaceAll("<br>", " "), "text/html").body.textContent.toLowerCase();
  const texts = [];
  let until = performance.now() + 50;
  for (const trace of traces) {
    if (!Array.isArray(trace.customdata)) {
      texts.push(null);
      continue;
    }
    const own = [];
    // What all marks of a trace tell stands in its meta.
    const shared = Array.isArray(trace.meta) ? " " + plain(trace.meta.join(" ")) : "";
    for (const html of trace.customdata) {
      own.push(plain(html) + shared);
      if (performance.now() > until) {
        await new Promise(done => setTimeout(done));
        until = performance.now() + 50;
      }
    }
    texts.push(own);
  }
  return texts;
}
// All of a page is printed, and paper is narrower than the window.
addEventListener("beforeprint", () => {
  waiting.forEach(draw);
  for (const place of document.querySelectorAll(".plot.js-plotly-plot")) Plotly.Plots.resize(place);
});
