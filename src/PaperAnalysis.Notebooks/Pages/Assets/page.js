// Draws the page's charts. Each figure holds its Plotly JSON beside the place where the chart goes.
"use strict";
for (const figure of document.querySelectorAll("figure.chart")) {
  const place = figure.querySelector(".plot");
  if (typeof Plotly === "undefined") {
    place.textContent = "This chart needs plotly.js, which could not be loaded.";
    continue;
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
// A figure that names what its hover texts say gets a field: while it holds words, the marks whose texts have all of them stand out.
function searchField(place, named) {
  // Hover texts are markup; a parsed document runs no script and loads no image.
  const plain = html => new DOMParser().parseFromString(String(html).replaceAll("<br>", " "), "text/html").body.textContent.toLowerCase();
  const texts = place.data.map(trace => Array.isArray(trace.customdata) ? trace.customdata.map(plain) : null);
  const total = texts.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
  const box = document.createElement("p");
  box.className = "search";
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = `Search ${named}`;
  field.setAttribute("aria-label", field.placeholder);
  const count = document.createElement("output");
  box.append(field, count);
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
    const found = texts.map(trace => trace && [...trace.keys()].filter(i => words.every(word => trace[i].includes(word))));
    const marks = found.reduce((sum, trace) => sum + (trace?.length ?? 0), 0);
    Plotly.restyle(place, { selectedpoints: words.length ? found : [null] });
    count.textContent = words.length ? `${marks} of ${total}` : "";
  });
  return box;
}
// Paper is narrower than the window.
addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll(".plot.js-plotly-plot")) Plotly.Plots.resize(place);
});
