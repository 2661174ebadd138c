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
}
// Paper is narrower than the window.
addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll(".plot.js-plotly-plot")) Plotly.Plots.resize(place);
});
