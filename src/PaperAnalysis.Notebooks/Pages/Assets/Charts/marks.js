// Charts of thousands of marks, painted on a canvas behind the plot.
"use strict";
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
  Plotly.newPlot(place, { data: [...texts, ...key, ...data.filter(trace => !isOfMany(trace))], layout: clear, config });
  const [all, found] = [make("canvas", { className: "marks" }), make("canvas", { className: "marks found" })];
  place.prepend(all, found);
  // A choice changes what lies on top alone: the rest is faint as a whole.
  place.paintMarks = () => {
    const chosen = many.map((_, t) => place.data[t].selectedpoints);
    const isChoice = chosen.some(Array.isArray);
    all.style.opacity = isChoice ? 0.15 : 1;
    found.hidden = !isChoice;
    if (isChoice) paintMarks(found, place, many, chosen);
  };
  const paint = () => {
    paintMarks(all, place, many, many.map(({ x }) => x.keys()));
    place.paintMarks();
  };
  place.on("plotly_afterplot", paint);
  paint();
}
// Paints some marks of each trace: ten thousand copies of an image, pixel by pixel, take a tenth of the time of as many outlines.
function paintMarks(canvas, place, traces, shown) {
  const { width, height, xaxis, yaxis } = place._fullLayout;
  const scale = devicePixelRatio || 1;
  const [columns, rows] = [Math.floor(width * scale), Math.floor(height * scale)];
  if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, { width: columns, height: rows });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  // One image a canvas: to give megabytes back takes longer than to paint.
  if (canvas.image?.width !== columns || canvas.image.height !== rows) canvas.image = new ImageData(columns, rows);
  else canvas.image.data.fill(0);
  const { image } = canvas;
  const sheet = { pixels: new Uint32Array(image.data.buffer), width: columns };
  traces.forEach(({ x, y, marker }, t) => {
    const { visible } = place.data[t];
    if (visible === "legendonly" || visible === false) return;
    const stamp = stampOf(marker, scale);
    for (const i of shown[t] ?? []) {
      const [left, top] = [xaxis.d2p(x[i]), yaxis.d2p(y[i])];
      // A mark on the edge is whole.
      if (left < 0 || top < 0 || left > xaxis._length || top > yaxis._length) continue;
      copy(stamp, sheet, Math.floor((xaxis._offset + left) * scale), Math.floor((yaxis._offset + top) * scale));
    }
  });
  canvas.getContext("2d").putImageData(image, 0, 0);
}
// A mark as an image, in the middle of which it stands; drawn once.
const stamps = new Map();
function stampOf(marker, scale) {
  const key = JSON.stringify([marker, scale]);
  if (!stamps.has(key)) stamps.set(key, drawnStamp(marker, scale));
  return stamps.get(key);
}
function drawnStamp({ color, size, symbol, line, opacity }, scale) {
  const edge = line?.width ?? 0;
  // The widest outline reaches 1.4 of its size; an odd width has a pixel in the middle.
  const width = 2 * Math.ceil((0.7 * size + edge) * scale) + 1;
  const pen = make("canvas", { width, height: width }).getContext("2d", { willReadFrequently: true });
  pen.translate(width / 2, width / 2);
  pen.scale(scale, scale);
  pen.globalAlpha = opacity ?? 1;
  pen.fillStyle = color;
  pen.beginPath();
  (markOutlines[symbol] ?? markOutlines.circle)(pen, 0, 0, size / 2);
  pen.fill();
  if (edge > 0) {
    pen.strokeStyle = line.color ?? "transparent";
    pen.lineWidth = edge;
    pen.stroke();
  }
  // A pixel is one number; those without ink are left out.
  const pixels = new Uint32Array(pen.getImageData(0, 0, width, width).data.buffer);
  const inked = [...pixels.keys()].filter(i => pixels[i] !== 0);
  const half = width >> 1;
  return {
    inks: Uint32Array.from(inked, i => pixels[i]),
    across: Int32Array.from(inked, i => (i % width) - half),
    down: Int32Array.from(inked, i => Math.floor(i / width) - half),
  };
}
// Lays a stamp with its middle at a pixel over what the sheet has there; what would lie beyond the sheet is left out.
function copy({ inks, across, down }, { pixels, width }, x, y) {
  for (let k = 0; k < inks.length; k++) {
    const left = x + across[k];
    if (left < 0 || left >= width) continue;
    const at = (y + down[k]) * width + left;
    const [ink, ground] = [inks[k], pixels[at]];
    // The highest byte is the opacity.
    pixels[at] = ink >>> 24 === 255 || ground === 0 ? ink : blended(ink, ground);
  }
}
function blended(ink, ground) {
  const over = ink >>> 24;
  const under = ((ground >>> 24) * (255 - over)) / 255;
  const channel = shift => Math.round((((ink >>> shift) & 255) * over + ((ground >>> shift) & 255) * under) / (over + under)) << shift;
  return (channel(0) | channel(8) | channel(16) | (Math.round(over + under) << 24)) >>> 0;
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
