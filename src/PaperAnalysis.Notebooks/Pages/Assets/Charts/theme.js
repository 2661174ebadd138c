// Charts take the page's colours when they are drawn: the figures' own are those of a light ground, and their JSON stays so.
"use strict";
const theme = {
  query: matchMedia("(prefers-color-scheme: dark)"),
  // Paper is light.
  isPrinting: false,
  get isDark() {
    return this.query.matches && !this.isPrinting;
  },
  token: name => getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
};
// The colours of the figures (Palette.cs), and what stands for them on a dark ground with as much contrast.
const darkColours = {
  "#2B2F33": "#E4E7EA", "#5F666D": "#A3ACB5", "#B4BAC0": "#6F7982", "#E7E9EB": "#2C3239", "#FFFFFF": "#14171A", "#000000": "#F2F4F6",
  "#0072B2": "#3D9BD9", "#D55E00": "#F0833A", "#009E73": "#1FB98B",
  // Of amounts nothing is nearly the ground here, too.
  "#F4F6F8": "#1B2026", "#DCE6EF": "#1F2B38", "#BFD3E4": "#23394D", "#9CBBD6": "#284964", "#769FC4": "#2F5B7F", "#5283AE": "#356B98", "#346695": "#5F97C8", "#1A4878": "#95C1EA", "#00224E": "#D6EAFF",
  "#6B1D7B": "#B975CB", "#115629": "#4FA36B", "#5730B1": "#9F88EA", "#5A1B00": "#BC7B56", "#875F3E": "#B88D68",
};
// What digests say and numbers are no colours of the page.
const noColours = new Set(["customdata", "opens", "meta", "x", "y", "z", "text", "name", "hovertemplate", "ticktext"]);
function pageColour(colour) {
  return (theme.isDark && darkColours[colour.toUpperCase()]) || colour;
}
function themed(chart) {
  const clear = "rgba(0,0,0,0)";
  const dark = value => {
    if (typeof value === "string") return value.replace(/#[0-9a-f]{6}\b/gi, pageColour);
    if (Array.isArray(value)) return typeof value[0] === "number" && typeof value.at(-1) === "number" ? value : value.map(dark);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, noColours.has(name) ? inner : dark(inner)]));
  };
  const { data, layout } = theme.isDark ? { data: withInks(chart.data.map(dark)), layout: dark(chart.layout ?? {}) } : { data: chart.data, layout: chart.layout ?? {} };
  // A chart that brings no style of its own gets the page's.
  const axis = { gridcolor: theme.token("--rule"), zerolinecolor: theme.token("--rule"), automargin: true };
  const template = layout.template ?? { layout: { font: { color: theme.token("--ink") }, xaxis: axis, yaxis: axis } };
  const style = theme.isPrinting ? {} : { paper_bgcolor: clear, plot_bgcolor: clear };
  return { data, layout: { ...layout, ...style, template } };
}
// Numbers in the cells of a heatmap, each in the ink that reads better on its colour.
function withInks(data) {
  const isScale = scale => Array.isArray(scale) && scale.every(([, colour]) => /^#[0-9a-f]{6}$/i.test(colour));
  const cells = data.find(trace => trace.type === "heatmap" && isScale(trace.colorscale));
  if (!cells) return data;
  const ink = (x, y) => {
    const share = (cells.z[cells.y.indexOf(y)]?.[cells.x.indexOf(x)] - cells.zmin) / (cells.zmax - cells.zmin);
    return luminance(colourAt(cells.colorscale, share)) > 0.179 ? "#000000" : "#FFFFFF";
  };
  return data.map(trace => (trace.mode === "text" ? { ...trace, textfont: { ...trace.textfont, color: trace.x.map((x, i) => ink(x, trace.y[i])) } } : trace));
}
// Red, green and blue at a place of a scale of equal steps.
function colourAt(scale, share) {
  const place = Math.min(1, Math.max(0, share || 0)) * (scale.length - 1);
  const below = Math.min(Math.floor(place), scale.length - 2);
  const channels = ([, colour]) => [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
  const [from, to] = [channels(scale[below]), channels(scale[below + 1])];
  return from.map((channel, i) => channel + (place - below) * (to[i] - channel));
}
// As contrast is reckoned (WCAG 2.2).
function luminance(channels) {
  const [red, green, blue] = channels.map(channel => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
theme.query.addEventListener("change", () => redrawCharts());
