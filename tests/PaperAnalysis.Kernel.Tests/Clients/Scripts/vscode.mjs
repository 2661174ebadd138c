// Talks to a kernel as VS Code's raw kernel does: zeromq.js, a DEALER for each of shell, control and stdin with one
// routing id, a SUB on everything, no heartbeat, and no Python.
import { createHmac, randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [modules, kernelJson] = process.argv.slice(2);
const zmq = createRequire(join(modules, "x.js"))("zeromq");
const assert = (condition, what) => {
  if (!condition) throw new Error(what);
};

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

const folder = mkdtempSync(join(tmpdir(), "vscode-"));
const connection = {
  key: randomUUID(),
  signature_scheme: "hmac-sha256",
  transport: "tcp",
  ip: "127.0.0.1",
  hb_port: await freePort(),
  control_port: await freePort(),
  shell_port: await freePort(),
  stdin_port: await freePort(),
  iopub_port: await freePort(),
  kernel_name: "paper-analysis",
};
const file = join(folder, "kernel-v3.json");
writeFileSync(file, JSON.stringify(connection));
const spec = JSON.parse(readFileSync(kernelJson, "utf8"));
assert(spec.interrupt_mode === "message" && spec.language === "C#", "kernelspec");
const argv = spec.argv.map((a) => a.replace("{connection_file}", file));
const kernel = spawn(argv[0], argv.slice(1), { stdio: "inherit" });
const exited = new Promise((done) => kernel.on("exit", done));
const session = randomUUID();
const guard = setTimeout(() => {
  console.error("hung");
  kernel.kill("SIGKILL");
  process.exit(3);
}, 120_000);

function sign(parts) {
  const hmac = createHmac("sha256", connection.key);
  parts.forEach((part) => hmac.update(part));
  return hmac.digest("hex");
}

function encode(type, content, id, metadata = {}) {
  const header = { msg_id: id, msg_type: type, session, username: "vscode", version: "5.2", date: new Date().toISOString() };
  const parts = [header, {}, metadata, content].map((part) => JSON.stringify(part));
  return ["<IDS|MSG>", sign(parts), ...parts];
}

function decode(frames) {
  const at = frames.findIndex((frame) => frame.toString() === "<IDS|MSG>");
  const parts = frames.slice(at + 2, at + 6);
  assert(frames[at + 1].toString() === sign(parts), "signature");
  const [header, parent, , content] = parts.map((part) => JSON.parse(part.toString()));
  return { type: header.msg_type, parent: parent.msg_id, content };
}

const address = (port) => `tcp://127.0.0.1:${port}`;
const sockets = {};
for (const channel of ["shell", "control", "stdin"]) {
  sockets[channel] = new zmq.Dealer({ routingId: session, sendHighWaterMark: 0, receiveHighWaterMark: 0, maxMessageSize: -1 });
  sockets[channel].connect(address(connection[`${channel}_port`]));
}
const iopub = new zmq.Subscriber({ maxMessageSize: -1, receiveHighWaterMark: 0 });
iopub.connect(address(connection.iopub_port));
iopub.subscribe();

const heard = [];
(async () => {
  for await (const frames of iopub) heard.push(decode(frames));
})();

async function ask(channel, type, content, metadata) {
  const id = randomUUID();
  await sockets[channel].send(encode(type, content, id, metadata));
  return { id, reply: async () => decode(await sockets[channel].receive()) };
}

async function published(id) {
  for (;;) {
    const own = heard.filter((message) => message.parent === id);
    if (own.at(-1)?.content.execution_state === "idle") return own;
    await new Promise((done) => setTimeout(done, 5));
  }
}

const execute = (code, metadata) =>
  ask(
    "shell",
    "execute_request",
    { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: true, stop_on_error: true },
    metadata,
  );

// 1. The first request is sent before the kernel listens.
const info = await ask("shell", "kernel_info_request", {});
const introduced = await info.reply();
assert(introduced.content.protocol_version === "5.3", "kernel_info");
assert((await published(info.id)).length === 2, "busy and idle of kernel_info");

// 2. A cell with streams and a value.
const cell = await execute('Console.WriteLine("from VS Code"); 6 * 7');
assert((await cell.reply()).content.status === "ok", "execute");
const types = (await published(cell.id)).map((message) => message.type);
assert(types.join() === "status,execute_input,stream,execute_result,status", types.join());

// 3. Input, over the same routing id.
const asking = await execute("Console.ReadLine()");
const question = decode(await sockets.stdin.receive());
assert(question.type === "input_request" && question.parent === asking.id, "input_request");
await sockets.stdin.send(encode("input_reply", { value: "typed" }, randomUUID()));
await asking.reply();
const answer = (await published(asking.id)).find((message) => message.type === "execute_result");
assert(answer.content.data["text/plain"] === "typed", "input_reply");

// 4. Interrupt by message on control, while the cell runs.
const endless = await execute('Console.WriteLine("on"); while (true) { }');
while (!heard.some((message) => message.parent === endless.id && message.type === "stream"))
  await new Promise((done) => setTimeout(done, 5));
const interrupt = await ask("control", "interrupt_request", {});
assert((await interrupt.reply()).type === "interrupt_reply", "interrupt_reply");
assert((await endless.reply()).content.ename === "Interrupted", "interrupted");

// 5. A large message in each direction.
const large = await execute(`"${"x".repeat(8_000_000)}".Length`);
assert((await large.reply()).content.status === "ok", "8 MB of code");
const length = (await published(large.id)).find((message) => message.type === "execute_result");
assert(length.content.data["text/plain"] === "8000000", "the length of 8 MB");

// 6. IntelliSense.
const completing = await ask("shell", "complete_request", { code: "Console.WriteL", cursor_pos: 14 });
assert((await completing.reply()).content.matches.join() === "WriteLine", "complete");
const inspecting = await ask("shell", "inspect_request", { code: "Math.Abs", cursor_pos: 8, detail_level: 0 });
assert((await inspecting.reply()).content.data["text/markdown"].startsWith("```csharp\n"), "inspect");

// 7. Cells of a Polyglot notebook, with the metadata that goes with each.
const marked = (kernelName) => ({ cellId: "1", metadata: { polyglot_notebook: { kernelName } } });
const own = await execute("6 * 7", marked("csharp"));
assert((await own.reply()).content.status === "ok", "a cell marked as C#");
const foreign = await execute("let x = 1", marked("fsharp"));
assert((await foreign.reply()).content.ename === "UnsupportedLanguage", "a cell marked as F#");

// 8. The end.
const shutdown = await ask("control", "shutdown_request", { restart: false });
assert((await shutdown.reply()).content.restart === false, "shutdown_reply");
assert((await exited) === 0, "exit code");
clearTimeout(guard);
rmSync(folder, { recursive: true });
console.log(`zeromq.js with libzmq ${zmq.version}: 8 of 8`);
process.exit(0);
