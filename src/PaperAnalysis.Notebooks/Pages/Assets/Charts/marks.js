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
  const canvas = document.createElement("canvas");
  canvas.className = "marks";
  place.prepend(canvas);
  const paint = () => paintMarks(canvas, place, many);
  place.paintMarks = paint;
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
