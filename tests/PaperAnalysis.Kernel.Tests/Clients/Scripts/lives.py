"""Restarts a kernel, and kills its client, again and again; afterwards no process and no port of the kernels may be left."""
import json
import os
import signal
import socket
import subprocess
import sys
import time

from jupyter_client.manager import KernelManager

restarts, kills = map(int, sys.argv[1:3])
# Seconds: the bound only guards against a hang.
PATIENCE = 180
PORTS = ["shell_port", "iopub_port", "stdin_port", "hb_port", "control_port"]


def gone(pid, ports, seconds=PATIENCE):
    deadline = time.time() + seconds
    while time.time() < deadline:
        try:
            with open(f"/proc/{pid}/stat") as stat:
                alive = stat.read().rsplit(")", 1)[1].split()[0] != "Z"
        except FileNotFoundError:
            alive = False
        if not alive and not [port for port in ports if listens(port)]:
            return True
        time.sleep(0.05)
    return False


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def result(client, code):
    outputs = []
    reply = client.execute_interactive(code, timeout=PATIENCE, output_hook=outputs.append)
    assert reply["content"]["status"] == "ok", reply["content"]
    return [m["content"]["data"]["text/plain"] for m in outputs if m["msg_type"] == "execute_result"]


def start():
    manager = KernelManager(kernel_name="paper-analysis")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=PATIENCE)
    return manager, client


if len(sys.argv) > 3:
    # The client that will be killed: says who its kernel is, and then waits for its end.
    manager, client = start()
    assert result(client, "1 + 1") == ["2"]
    info = manager.get_connection_info()
    print(json.dumps([manager.provisioner.pid, [info[p] for p in PORTS]]), flush=True)
    if sys.argv[3] == "busy":
        client.execute("while (true) { }")
    time.sleep(600)

manager, client = start()
seen = []
for _ in range(restarts):
    assert result(client, "var x = 1; x + 1") == ["2"]
    seen.append(manager.provisioner.pid)
    manager.restart_kernel(now=False)
    client.wait_for_ready(timeout=PATIENCE)
assert len(set(seen)) == restarts
info = manager.get_connection_info()
seen.append(manager.provisioner.pid)
client.stop_channels()
manager.shutdown_kernel()
assert all(gone(pid, [info[p] for p in PORTS]) for pid in seen), f"a kernel of {seen} is left"

for i in range(kills):
    mode = "busy" if i % 2 else "idle"
    child = subprocess.Popen([sys.executable, __file__, "0", "0", mode], stdout=subprocess.PIPE)
    pid, ports = json.loads(child.stdout.readline())
    assert any(listens(port) for port in ports)
    time.sleep(0.1)
    os.kill(child.pid, signal.SIGKILL)
    # Not reaped yet: the kernel must not wait for that.
    assert gone(pid, ports), f"kernel {pid} is left after its client was killed while {mode}"
    child.wait()
print(f"{restarts} restarts, {kills} kills")
