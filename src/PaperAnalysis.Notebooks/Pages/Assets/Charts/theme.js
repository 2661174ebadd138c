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
  "#6B1D7B": "#B975CB", "#115629": "#4FA36B", "#5730B1": "#9F88EA", "#5A1B00": "#BC7B56", "#875F3E": "#B88D68",
};
// What digests say, numbers, and scales whose cells carry inks of their own are no colours of the page.
const noColours = new Set(["customdata", "opens", "meta", "x", "y", "z", "text", "name", "hovertemplate", "ticktext", "colorscale"]);
function pageColour(colour) {
  return (theme.isDark && darkColours[colour.toUpperCase()]) || colour;
}
function themed(chart) {
  const clear = "rgba(0,0,0,0)";
  const has = test => chart.data.some(test);
  const inks = has(trace => trace.type === "heatmap") ? new Set([...noColours, "textfont"]) : noColours;
  const dark = value => {
    if (typeof value === "string") return value.replace(/#[0-9a-f]{6}\b/gi, pageColour);
    if (Array.isArray(value)) return typeof value[0] === "number" ? value : value.map(dark);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inks.has(name) ? inner : dark(inner)]));
  };
  const { data, layout } = theme.isDark ? { data: chart.data.map(dark), layout: dark(chart.layout ?? {}) } : { data: chart.data, layout: chart.layout ?? {} };
  // A chart that brings no style of its own gets the page's.
  const axis = { gridcolor: theme.token("--rule"), zerolinecolor: theme.token("--rule"), automargin: true };
  const template = layout.template ?? { layout: { font: { color: theme.token("--ink") }, xaxis: axis, yaxis: axis } };
  const style = theme.isPrinting ? {} : { paper_bgcolor: clear, plot_bgcolor: clear };
  return { data, layout: { ...layout, ...style, template } };
}
theme.query.addEventListener("change", () => redrawCharts());
