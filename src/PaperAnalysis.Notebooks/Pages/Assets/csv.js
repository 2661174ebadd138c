// Rows as CSV (RFC 4180), and files for the reader. An apostrophe stands before text that a spreadsheet would take for a
// formula, as the command's --csv-safe writes it: the files are for people who open them.
"use strict";
function toCsv(rows) {
  const cell = value => {
    const text = value === null || value === undefined ? "" : String(value);
    const isNumber = typeof value === "number" || /^[+-]?[0-9][0-9.,]*(e[+-]?[0-9]+)?$/i.test(text);
    const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
function save(name, type, content) {
  const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
// A file's name from a title.
function fileName(title, end) {
  const plain = title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${plain || "data"}.${end}`;
}
