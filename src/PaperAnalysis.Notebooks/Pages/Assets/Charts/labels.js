// Names on a map: of those that the figure gives (layout.meta.labels) as many as have room, more the nearer a reader looks, and at
// last the titles of single marks. None covers another.
"use strict";
const hasLabels = layout => Array.isArray(layout.meta?.labels);
const [labelHeight, fewTitles, longestTitle] = [16, 30, 40];
function followLabels(place, layout) {
  if (!hasLabels(layout)) return;
  const sheet = make("div", { className: "labels", "aria-hidden": "true" });
  place.append(sheet);
  const pen = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(sheet);
  pen.font = `${style.fontSize} ${style.fontFamily}`;
  const widths = new Map();
  const widthOf = text => {
    if (!widths.has(text)) widths.set(text, pen.measureText(text).width + 4);
    return widths.get(text);
  };
  const lay = () => sheet.replaceChildren(...placedLabels(place, layout.meta.labels, widthOf).map(({ left, top, text, isTitle }) => {
    const label = make("span", { className: isTitle ? "title" : "" }, text);
    Object.assign(label.style, { left: `${left}px`, top: `${top}px` });
    return label;
  }));
  place.on("plotly_afterplot", lay);
  lay();
}
function placedLabels(place, labels, widthOf) {
  const { xaxis, yaxis } = place._fullLayout;
  const marks = marksInView(place);
  const hidden = new Set(place.data.filter(trace => trace.visible === "legendonly" || trace.visible === false).map(trace => trace.legendgroup));
  const names = labels.filter(label => !hidden.has(label.legendgroup)).map(label => ({ x: xaxis.d2p(label.x), y: yaxis.d2p(label.y), text: plainText(label.text), isTitle: false }));
  const titles = marks.length > fewTitles ? [] : marks.filter(mark => mark.title()).map(({ x, y, title }) => ({ x, y, text: shortened(title()), isTitle: true }));
  const covered = marksWithin(marks, xaxis._length, yaxis._length);
  const placed = [];
  for (const label of [...names, ...titles]) {
    const width = widthOf(label.text);
    const free = sides(label, width).map(([left, top]) => ({ left, top, right: left + width, bottom: top + labelHeight }))
      .filter(box => box.left >= 0 && box.top >= 0 && box.right <= xaxis._length && box.bottom <= yaxis._length && !placed.some(other => overlaps(box, other)));
    if (!free.length) continue;
    // The first of those that cover the fewest marks.
    const best = free.map(box => [covered(box), box]).reduce((least, next) => (next[0] < least[0] ? next : least))[1];
    placed.push({ ...best, ...label });
  }
  return placed.map(label => ({ ...label, left: label.left + xaxis._offset, top: label.top + yaxis._offset }));
}
// Above, below, to the right, to the left; a name of a region may also stand on it.
function sides({ x, y, isTitle }, width) {
  const [away, half] = [8, labelHeight / 2];
  const around = [[x + away, y - half], [x - away - width, y - half], [x - width / 2, y - away - labelHeight], [x - width / 2, y + away]];
  return isTitle ? around : [[x - width / 2, y - half], ...around.slice(2), ...around.slice(0, 2)];
}
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
function marksInView(place) {
  const { xaxis, yaxis } = place._fullLayout;
  const marks = [];
  for (const { opens, x, y, customdata, visible } of place.data) {
    if (!Array.isArray(opens) || visible === "legendonly") continue;
    for (let i = 0; i < opens.length; i++) {
      const [px, py] = [xaxis.d2p(x[i]), yaxis.d2p(y[i])];
      if (px >= 0 && py >= 0 && px <= xaxis._length && py <= yaxis._length) marks.push({ x: px, y: py, title: () => customdata?.[i]?.[0] });
    }
  }
  return marks;
}
// How many marks lie in a box, from sums over a grid of small squares: a look at each mark for each place of each name is a
// million looks.
function marksWithin(marks, width, height, step = 4) {
  const at = value => Math.floor(value / step) + 1;
  const [columns, rows] = [at(width) + 1, at(height) + 1];
  const sums = new Uint32Array(columns * rows);
  for (const { x, y } of marks) sums[at(y) * columns + at(x)]++;
  for (let row = 1; row < rows; row++) {
    for (let i = row * columns + 1; i < (row + 1) * columns; i++) sums[i] += sums[i - 1] + sums[i - columns] - sums[i - columns - 1];
  }
  return ({ left, top, right, bottom }) => {
    const [l, t, r, b] = [at(left) - 1, (at(top) - 1) * columns, at(right), at(bottom) * columns];
    return sums[b + r] - sums[b + l] - sums[t + r] + sums[t + l];
  };
}
function shortened(title) {
  const text = plainText(title);
  return text.length > longestTitle ? `${text.slice(0, longestTitle).replace(/\s+\S*$/, "")}…` : text;
}
