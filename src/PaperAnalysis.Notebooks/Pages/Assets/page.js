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
  // Margins make room for names. To look whether one is cut all the same takes more time than to draw the chart.
  for (const name of Object.keys(layout).filter(key => /^[xy]axis/.test(key))) {
    layout[name] = { ticklabeloverflow: "allow", ...layout[name] };
  }
  // No button may send a reader's data to a server.
  const config = { responsive: true, displaylogo: false, ...chart.config, showSendToCloud: false };
  if (chart.data.some(isOfMany)) drawMany(place, chart.data, layout, config);
  else Plotly.newPlot(place, { data: chart.data, layout, frames: chart.frames, config });
  if (typeof layout.meta?.search === "string") place.before(searchField(place, layout.meta.search));
}
// Thousands of marks: plotly.js takes half a second for them where WebGL is software. Here it keeps axes, key, texts on
// hover and zoom, which is what the traces without marks are for, and a canvas behind it shows the marks.
function isOfMany({ type, mode, x, y, marker, xaxis, yaxis }) {
  const isPlain = typeof marker?.color === "string" && typeof marker.size === "number" && (marker.symbol ?? "circle") in markOutlines;
  return type === "scattergl" && mode === "markers" && Array.isArray(x) && Array.isArray(y) && isPlain && !xaxis && !yaxis;
}
function drawMany(place, data, layout, config) {
  const many = data.filter(isOfMany);
  const texts = many.map(trace => ({ ...trace, type: "scatter", mode: "none", hoveron: "points", showlegend: false }));
  const key = many.map(trace => ({
    type: "scatter", mode: "markers", x: [null], y: [null], name: trace.name, legendgroup: trace.legendgroup, marker: trace.marker,
  }));
  const clear = { ...layout, plot_bgcolor: "rgba(0,0,0,0)", paper_bgcolor: "rgba(0,0,0,0)" };
  const image = {
    name: "image",
    title: "Download plot as a PNG",
    icon: Plotly.Icons.camera,
    click: () => Plotly.downloadImage({ data, layout, config }, { format: "png", width: place.clientWidth, height: place.clientHeight, filename: "newplot" }),
  };
  const buttons = config.modeBarButtons?.map(group => group.map(button => (button === "toImage" ? image : button)));
  Plotly.newPlot(place, { data: [...texts, ...key, ...data.filter(trace => !isOfMany(trace))], layout: clear, config: { ...config, modeBarButtons: buttons } });
  const canvas = document.createElement("canvas");
  canvas.className = "marks";
  place.prepend(canvas);
  const paint = () => paintMarks(canvas, place, many);
  place.on("plotly_afterplot", paint);
  paint();
}
function paintMarks(canvas, place, traces) {
  const { width, height, xaxis, yaxis } = place._fullLayout;
  const scale = devicePixelRatio || 1;
  Object.assign(canvas, { width: width * scale, height: height * scale });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  pen.beginPath();
  pen.rect(xaxis._offset, yaxis._offset, xaxis._length, yaxis._length);
  pen.clip();
  for (const [at, { x, y, marker }] of traces.entries()) {
    const { visible, selectedpoints } = place.data[at];
    if (visible === "legendonly" || visible === false) continue;
    const found = Array.isArray(selectedpoints) ? new Set(selectedpoints) : null;
    const outline = markOutlines[marker.symbol] ?? markOutlines.circle;
    const radius = marker.size / 2;
    pen.fillStyle = marker.color;
    pen.strokeStyle = marker.line?.color ?? "transparent";
    pen.lineWidth = marker.line?.width ?? 0;
    // What was found lies above the rest.
    for (const isFound of found ? [false, true] : [true]) {
      pen.globalAlpha = isFound ? (marker.opacity ?? 1) : 0.15;
      for (let i = 0; i < x.length; i++) {
        if (found && found.has(i) !== isFound) continue;
        pen.beginPath();
        outline(pen, xaxis._offset + xaxis.d2p(x[i]), yaxis._offset + yaxis.d2p(y[i]), radius);
        pen.fill();
        if (marker.line?.width > 0) pen.stroke();
      }
    }
  }
}
const polygon = corners => (pen, x, y, r) => {
  corners.forEach(([dx, dy], i) => (i ? pen.lineTo(x + dx * r, y + dy * r) : pen.moveTo(x + dx * r, y + dy * r)));
  pen.closePath();
};
const around = (count, radius = () => 1) =>
  polygon(Array.from({ length: count }, (_, i) => [radius(i) * Math.sin((i * 2 * Math.PI) / count), -radius(i) * Math.cos((i * 2 * Math.PI) / count)]));
const markOutlines = {
  circle: (pen, x, y, r) => pen.arc(x, y, r, 0, 2 * Math.PI),
  square: polygon([[-1, -1], [1, -1], [1, 1], [-1, 1]]),
  diamond: polygon([[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]]),
  "triangle-up": polygon([[0, -1], [1.15, 1], [-1.15, 1]]),
  "triangle-down": polygon([[0, 1], [1.15, -1], [-1.15, -1]]),
  cross: polygon([[-0.4, -1.2], [0.4, -1.2], [0.4, -0.4], [1.2, -0.4], [1.2, 0.4], [0.4, 0.4], [0.4, 1.2], [-0.4, 1.2], [-0.4, 0.4], [-1.2, 0.4], [-1.2, -0.4], [-0.4, -0.4]]),
  star: around(10, i => (i % 2 ? 0.55 : 1.4)),
  hexagon: around(6),
};
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
  // Without attributes: the page's policy would report each handler among them, though none runs here.
  const bare = html => String(html).replaceAll("<br>", " ").replace(/<(\/?[a-z][a-z0-9]*)[^>]*>/gi, "<$1>");
  const plain = html => new DOMParser().parseFromString(bare(html), "text/html").body.textContent.toLowerCase();
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
