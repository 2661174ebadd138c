"""Sends random multipart messages to the ROUTER under test and checks that they come back whole through it and through PUB."""
import random
import sys

import zmq

router_port, pub_port, rep_port, seed = map(int, sys.argv[1:5])
random.seed(seed)
context = zmq.Context()


def connect(kind, port, **options):
    socket = context.socket(kind)
    socket.linger = 0
    socket.rcvtimeo = 180_000
    # libzmq sends ZMTP PINGs, and drops the connection where no PONG comes.
    socket.heartbeat_ivl = 50
    socket.heartbeat_timeout = 180_000
    for name, value in options.items():
        setattr(socket, name, value)
    socket.connect(f"tcp://127.0.0.1:{port}")
    return socket


dealer = connect(zmq.DEALER, router_port, identity=b"libzmq")
subscriber = connect(zmq.SUB, pub_port)
subscriber.subscribe(b"")
heart = connect(zmq.REQ, rep_port)

MEGABYTE = 1 << 20
SIZES = [0, 1, 255, 256, 8191, 16384, 65536]


def parts():
    count = random.choice([1, 2, 3, 7, random.randint(1, 100)])
    return [random.randbytes(random.choice(SIZES + [random.randint(0, 100_000)])) for _ in range(count)]


messages = [
    [b""],
    [random.randbytes(64 * MEGABYTE)],
    [random.randbytes(64 * MEGABYTE // 100) for _ in range(100)],
    [b""] * 100,
] + [parts() for _ in range(120)]

total = 0
for message in messages:
    dealer.send_multipart(message, copy=False)
    back = dealer.recv_multipart()
    assert back == message, f"the echo of {[len(p) for p in message]} differs: {[len(p) for p in back]}"
    published = subscriber.recv_multipart()
    assert published == message, f"the publication of {[len(p) for p in message]} differs"
    total += sum(map(len, message))
# Many in flight at once keep their order.
burst = [parts() for _ in range(60)]
for message in burst:
    dealer.send_multipart(message)
for message in burst:
    assert dealer.recv_multipart() == message
    assert subscriber.recv_multipart() == message
for _ in range(50):
    beat = random.randbytes(random.randint(0, 64))
    heart.send(beat)
    assert heart.recv() == beat
print(f"{len(messages) + len(burst)} messages, {total // MEGABYTE} MiB alone")
