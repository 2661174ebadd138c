"""Our kernel beside ipykernel on the same machine in one run, through jupyter_client and libzmq for both.

    dotnet build -c Release
    dotnet src/PaperAnalysis.Cli/bin/Release/net10.0/paper-analysis.dll kernel install
    python3 tests/PaperAnalysis.Benchmarks/Kernel/compare.py [--starts 7] [--executes 0]

Runs take turns, so that a busy machine slows both. --executes 10000 adds that many cells to one session of ours and
fits a line to its resident memory; --starts 0 leaves the comparison out.
"""
import argparse
import os
import statistics
import time

from jupyter_client.manager import KernelManager

KERNELS = {
    "ipykernel": dict(name="python3", lines="for i in range(100000): print(i)", value="1 + 1"),
    "ours": dict(name="paper-analysis", lines="for (var i = 0; i < 100_000; i++) Console.WriteLine(i);", value="1 + 1"),
}


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def run(client, code, hook=lambda message: None):
    reply = client.execute_interactive(code, timeout=300, output_hook=hook)
    assert reply["content"]["status"] == "ok", reply["content"]


def start(kernel):
    manager = KernelManager(kernel_name=kernel["name"])
    began = time.perf_counter()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=120)
    run(client, kernel["value"])
    return manager, client, time.perf_counter() - began


def end(manager, client):
    client.stop_channels()
    manager.shutdown_kernel()


def median_ms(client, code, count):
    times = []
    for _ in range(count):
        began = time.perf_counter()
        run(client, code)
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)


def lines_seconds(client, code):
    text = []
    began = time.perf_counter()
    run(client, code, lambda m: text.append(m["content"]["text"]) if m["msg_type"] == "stream" else None)
    seconds = time.perf_counter() - began
    got = "".join(text).count("\n")
    assert got == 100_000, f"{got} of 100000 lines came"
    return seconds


def slope(client, pid, executes, what, cell):
    """Resident memory per cell, by least squares over the second half; the first is the runtime warming up."""
    points = []
    for i in range(executes):
        run(client, cell(i))
        if i % 100 == 99:
            points.append((i + 1, resident(pid)))
    late = points[len(points) // 2 :]
    mean_x, mean_y = (statistics.mean(column) for column in zip(*late))
    top = sum((x - mean_x) * (y - mean_y) for x, y in late)
    bottom = sum((x - mean_x) ** 2 for x, _ in late)
    print(
        f"{executes} cells that {what}: {points[0][1]:.0f} MB after 100, {points[-1][1]:.0f} MB at the end, "
        f"{1024 * top / bottom:.2f} kB per cell over the second half"
    )


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--starts", type=int, default=7)
    arguments.add_argument("--executes", type=int, default=0)
    chosen = arguments.parse_args()
    figures = {name: {} for name in KERNELS}
    starts = {name: [] for name in KERNELS}
    for _ in range(chosen.starts):
        for name, kernel in KERNELS.items():
            manager, client, seconds = start(kernel)
            starts[name].append(seconds)
            end(manager, client)
    for name, kernel in KERNELS.items() if chosen.starts else ():
        manager, client, _ = start(kernel)
        own = figures[name]
        own["start to first result, s"] = statistics.median(starts[name])
        own["resident after the first result, MB"] = resident(manager.provisioner.pid)
        median_ms(client, "", 50)
        own["round trip of an empty cell, ms"] = median_ms(client, "", 300)
        median_ms(client, kernel["value"], 50)
        own["round trip of 1 + 1, ms"] = median_ms(client, kernel["value"], 300)
        own["100,000 lines, s"] = min(lines_seconds(client, kernel["lines"]) for _ in range(3))
        own["resident at the end, MB"] = resident(manager.provisioner.pid)
        end(manager, client)
    if chosen.starts:
        print(f"{'':42}" + "".join(f"{name:>12}" for name in KERNELS))
    for figure in figures["ours"]:
        print(f"{figure:42}" + "".join(f"{own[figure]:12.2f}" for own in figures.values()))
    if chosen.executes:
        manager, client, _ = start(KERNELS["ours"])
        run(client, "var x = 1;")
        pid = manager.provisioner.pid
        slope(client, pid, chosen.executes, "compute and print", lambda i: f"Console.WriteLine({i}); x + {i}")
        # Each declaration is a compilation that later cells refer to, so this one grows by nature.
        slope(client, pid, chosen.executes // 10, "declare a variable", lambda i: f"var y{i} = {i};")
        end(manager, client)


if __name__ == "__main__":
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    main()
    # libzmq's sockets complain when the interpreter takes itself apart around them.
    os._exit(0)
