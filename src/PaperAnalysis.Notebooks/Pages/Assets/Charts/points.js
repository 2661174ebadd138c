// What the marks of a chart say, one by one: for the keyboard, for the table of its numbers and for files.
"use strict";
// Texts of charts are markup; a parsed document runs no script and loads no image. Without attributes: the page's policy would
// report each handler among them, though none runs here.
const plainParser = new DOMParser();
const entities = { amp: "&", lt: "<", gt: ">", "#36": "$" };
function plainText(html) {
  const text = String(html ?? "");
  if (!/[<&]/.test(text)) return text;
  // What figures write needs no parser, which thousands of texts would wait for.
  if (!/<(?!\/?(?:b|i|br|sub|sup)>)|&(?!(?:amp|lt|gt|#36);)/.test(text)) {
    return text.replaceAll("<br>", " ").replace(/<[^>]*>/g, "").replace(/&(#?[a-z0-9]+);/g, (_, name) => entities[name]);
  }
  const bare = text.replaceAll("<br>", " ").replace(/<(\/?[a-z][a-z0-9]*)[^>]*>/gi, "<$1>");
  return plainParser.parseFromString(bare, "text/html").body.textContent;
}
// A place along an axis in the words that stand there.
function axisText(layout, name, value) {
  const axis = layout?.[name?.replace(/^([xy])([0-9]*)$/, "$1axis$2")] ?? {};
  const at = axis.tickvals?.indexOf(value) ?? -1;
  return at >= 0 && axis.ticktext ? plainText(axis.ticktext[at]) : value;
}
function axisTitle(layout, name) {
  const title = layout?.[name.replace(/^([xy])([0-9]*)$/, "$1axis$2")]?.title;
  return plainText(typeof title === "string" ? title : (title?.text ?? "")) || name;
}
function saidOf(trace, own) {
  if (typeof own === "string") return plainText(own);
  if (!Array.isArray(own) || typeof trace.hovertemplate !== "string") return "";
  const filled = trace.hovertemplate
    .replace(/<extra>.*<\/extra>/, "")
    .replace(/%\{(customdata|meta)\[([0-9]+)\]\}/g, (_, kind, at) => (kind === "meta" ? trace.meta?.[at] : own[at]) ?? "");
  return plainText(filled);
}
function pointsOf({ data, layout }) {
  const points = [];
  data.forEach((trace, curve) => {
    if (trace.hoverinfo === "skip" || trace.visible === false || trace.mode === "text") return;
    const series = plainText(trace.name);
    const [xaxis, yaxis] = [trace.xaxis ?? "x", trace.yaxis ?? "y"];
    const add = (number, x, y, value, own, ends) =>
      points.push({
        curve, number, series, value, ends, own, trace,
        id: markId(trace, number),
        x: axisText(layout, xaxis, x),
        y: axisText(layout, yaxis, y),
        xTitle: axisTitle(layout, xaxis),
        yTitle: axisTitle(layout, yaxis),
      });
    if (Array.isArray(trace.z)) {
      trace.z.forEach((row, r) => row?.forEach?.((value, c) => {
        if (value !== null) add([r, c], trace.x?.[c] ?? c, trace.y?.[r] ?? r, value, trace.customdata?.[r]?.[c]);
      }));
      return;
    }
    const [xs, ys] = [trace.x, trace.y];
    const count = Math.max(xs?.length ?? 0, ys?.length ?? 0);
    for (let i = 0; i < count; i++) {
      if (Array.isArray(ys) && ys[i] === null) continue;
      const error = trace.error_x?.array ? trace.error_x : trace.error_y?.array ? trace.error_y : null;
      const middle = trace.error_x?.array ? xs?.[i] : ys?.[i];
      const ends = error ? [middle - (error.arrayminus ?? error.array)[i], middle + error.array[i]] : null;
      add(i, xs?.[i] ?? i, ys?.[i] ?? i, null, trace.customdata?.[i], ends);
    }
  });
  return points;
}
// A point as it is read out.
function pointText(point) {
  const said = saidOf(point.trace, point.own);
  if (said) return said;
  const value = point.value === null ? "" : `, ${point.value}`;
  return `${point.series ? `${point.series}: ` : ""}${point.xTitle} ${point.x}, ${point.yTitle} ${point.y}${value}`;
}
// The numbers of a chart as rows; the first holds the names of the columns.
function pointRows(chart) {
  const points = pointsOf(chart);
  const [has, first] = [test => points.some(test), points[0]];
  const columns = [
    ["series", point => point.series, has(point => point.series)],
    [first?.yTitle ?? "y", point => point.y, true],
    [first?.xTitle ?? "x", point => point.x, true],
    ["value", point => point.value, has(point => point.value !== null)],
    ["interval from", point => point.ends?.[0], has(point => point.ends)],
    ["interval to", point => point.ends?.[1], has(point => point.ends)],
    ["says", point => saidOf(point.trace, point.own), has(point => point.own)],
  ].filter(column => column[2]);
  return [columns.map(column => column[0]), ...points.map(point => columns.map(column => column[1](point) ?? ""))];
}
