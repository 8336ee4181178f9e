#!/usr/bin/env python3
"""Whether anybody notices that nodes behind HAProxy are restarted.

Starts two nodes of the built server on the migrated database of DATABASE_URL (with SECRET_KEY), and HAProxy with
docs/scaling/haproxy.cfg in front. 200 requests a second are sent, four of five reading a post and one writing one, while
the nodes take turns in getting SIGTERM and being started again. No request may fail.

Usage: rolling-restart.py [RESTARTS] [FIRST_PORT]; it takes five ports from there on.
"""

import collections
import http.client
import os
import pathlib
import subprocess
import sys
import threading
import time
import uuid

from marquee_client import Client, load

RESTARTS = int(sys.argv[1]) if len(sys.argv) > 1 else 20
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 8200
PROXY, NODES = PORT, (PORT + 1, PORT + 3)  # the port after a node's is for its operators
RATE, CONNECTIONS, DRAIN = 200, 20, 3
PASSWORD = "correct horse battery"
HOUSE = pathlib.Path(__file__).parent.parent.parent


def start(port):
    environment = {**os.environ, "MARQUEE_DRAIN_SECONDS": str(DRAIN)}
    return subprocess.Popen([HOUSE / "marquee", "serve", "--port", str(port)], env=environment)


def wait_until_ready(port):
    while True:
        try:
            if Client(f"http://127.0.0.1:{port}").send("GET", "/health/readiness")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)


def start_proxy():
    addresses = {"LISTEN": f"127.0.0.1:{PROXY}", "NODE_1": f"127.0.0.1:{NODES[0]}", "NODE_2": f"127.0.0.1:{NODES[1]}"}
    return subprocess.Popen(["haproxy", "-f", HOUSE / "docs/scaling/haproxy.cfg"], env={**os.environ, **addresses})


class Traffic:
    """Requests at a constant rate over connections that are kept; when each is due does not depend on the answers."""

    def __init__(self):
        self.url, name = f"http://127.0.0.1:{PROXY}", "roller-" + uuid.uuid4().hex[:12]
        client = Client(self.url)
        client.post("/auth/register", {"username": name, "email": name + "@example.org", "password": PASSWORD})
        self.token = "Bearer " + client.login(name, PASSWORD)[1]["access_token"]
        self.post = client.post("/posts", {"title": "First", "content": "Post"}, Authorization=self.token)[1]["id"]
        self.going, self.answers, self.slowest = True, collections.Counter(), 0.0
        self.threads = [threading.Thread(target=self.run, args=(number,)) for number in range(CONNECTIONS)]
        for thread in self.threads:
            thread.start()

    def run(self, number):
        client, due, count = Client(self.url), time.monotonic() + number / RATE, 0
        while self.going:
            time.sleep(max(0, due - time.monotonic()))
            try:
                answer = self.ask(client, count)
            except (OSError, http.client.HTTPException, ValueError) as broken:  # the last: not an answer of ours
                answer, client = repr(broken), Client(self.url)
            self.answers[answer] += 1
            self.slowest = max(self.slowest, time.monotonic() - due)
            due, count = due + CONNECTIONS / RATE, count + 1

    def ask(self, client, count):
        if count % 5:
            return client.send("GET", f"/posts/{self.post}")[0]
        return client.post("/posts", {"title": "Rolling", "content": "Stones"}, Authorization=self.token)[0]

    def end(self):
        self.going = False
        for thread in self.threads:
            thread.join()


def main():
    nodes = {port: start(port) for port in NODES}
    for port in NODES:
        wait_until_ready(port)
    proxy = start_proxy()
    wait_until_ready(PROXY)
    traffic = Traffic()
    took = []
    for turn in range(RESTARTS):
        port = NODES[turn % 2]
        time.sleep(2)
        began = time.monotonic()
        nodes[port].terminate()
        nodes[port].wait()
        took.append(time.monotonic() - began)
        nodes[port] = start(port)
        wait_until_ready(port)
    time.sleep(2)
    traffic.end()
    for process in (proxy, *nodes.values()):
        process.terminate()
        process.wait()
    failed = sum(count for answer, count in traffic.answers.items() if answer not in (200, 201))
    print(f"{RESTARTS} restarts, {sum(traffic.answers.values())} requests, {failed} failed: {dict(traffic.answers)};"
          f" the slowest {traffic.slowest:.2f} s behind its time; ending took {min(took):.1f} to {max(took):.1f} s;"
          f" load {load()}")
    sys.exit(0 if failed == 0 else 1)


main()
