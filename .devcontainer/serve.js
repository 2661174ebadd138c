// Serves the rendered pages of out/ to this machine alone.
const { createReadStream } = require("node:fs");
const { createServer } = require("node:http");
const { extname, join, normalize, sep } = require("node:path");

const folder = join(__dirname, "..", "out");
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

function fileOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return normalize(join(folder, path.endsWith("/") ? path + "index.html" : path));
  } catch {
    return "";
  }
}

createServer((request, response) => {
  const file = fileOf(request.url);
  const content = createReadStream(file.startsWith(folder + sep) ? file : join(folder, "index.html"));
  content.on("open", () => {
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    content.pipe(response);
  });
  content.on("error", () => {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("No such page. `paper-analysis render` writes the pages to out/.\n");
  });
}).listen(8000, "127.0.0.1");
