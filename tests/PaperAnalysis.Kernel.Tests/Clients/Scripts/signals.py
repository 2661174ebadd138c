"""Interrupts and ends kernels in every way that a manager knows, over libzmq."""
import os
import signal
import sys
import time

from jupyter_client.manager import start_new_kernel

# Seconds: the bound only guards against a hang.
PATIENCE = 180


def published(client, msg_id):
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != msg_id:
            continue
        messages.append(message)
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return messages


def running(client, msg_id):
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == msg_id and message["msg_type"] == "stream":
            return


def reply(client, msg_id):
    while True:
        message = client.get_shell_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == msg_id:
            return message["content"]


def interrupted(client, code, interrupt):
    msg_id = client.execute('Console.WriteLine("running"); ' + code)
    running(client, msg_id)
    began = time.time()
    interrupt()
    content = reply(client, msg_id)
    assert content["status"] == "error" and content["ename"] == "Interrupted", content
    published(client, msg_id)
    return time.time() - began


# Background jobs of a script's shell ignore SIGINT, and so do their children; the kernel's is the one of a terminal's programs.
signal.signal(signal.SIGINT, signal.SIG_DFL)
manager, client = start_new_kernel(kernel_name="paper-analysis", startup_timeout=PATIENCE)
pid = manager.provisioner.pid
for code in ["while (true) { }", "Thread.Sleep(Timeout.Infinite);", "await Task.Delay(Timeout.Infinite);"]:
    for interrupt in [manager.interrupt_kernel, lambda: os.kill(pid, signal.SIGINT)]:
        seconds = interrupted(client, code, interrupt)
        print(f"{code} ended after {seconds:.2f} s")

# Stray signals between cells change nothing.
for _ in range(3):
    os.kill(pid, signal.SIGINT)
manager.interrupt_kernel()
# Nothing tells when a signal has been heard; one that comes late would rightly stop the next cell.
time.sleep(3)
msg_id = client.execute("1 + 1")
assert reply(client, msg_id)["status"] == "ok"
assert manager.is_alive()

# A manager's last word before SIGKILL.
running(client, client.execute('Console.WriteLine("running"); while (true) { }'))
began = time.time()
os.kill(pid, signal.SIGTERM)
while manager.is_alive():
    # The exit code tells whether it ended by itself.
    assert time.time() - began < PATIENCE, "SIGTERM did not end the kernel"
    time.sleep(0.02)
print(f"SIGTERM ended it after {time.time() - began:.2f} s with {manager.provisioner.process.returncode}")
client.stop_channels()
manager.cleanup_resources()
