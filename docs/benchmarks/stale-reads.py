#!/usr/bin/env python3
"""How stale a read can be on another node: while all is well, while it hears nothing for a minute, and after.

Starts bootstrap/target/marquee.jar twice on the database of DATABASE_URL (with SECRET_KEY), from PORT on. The second reaches
it through a proxy in here, which falls silent on the connection that listens, and on all that would replace it: nothing
is closed, nothing answers, as behind a broken switch. With REDIS_URL and REDIS_PORT it also starts a redis-server on
that port, and stops and starts it while both servers are read and written.
"""

import collections
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
import uuid

from marquee_client import Client, load

PASSWORD = "correct horse battery"
FIRST = int(os.environ.get("PORT", "8101"))
SECOND = FIRST + 100
CUT = 60


class Proxy(threading.Thread):
    """Between a server and its database; knows the connection that listens by what it says."""

    def __init__(self, database):
        super().__init__(daemon=True)
        self.database, self.cut = database, threading.Event()
        self.entrance = socket.create_server(("127.0.0.1", 0))
        self.port = self.entrance.getsockname()[1]

    def run(self):
        while True:
            client, _ = self.entrance.accept()
            server = socket.create_connection(self.database)
            for side in (client, server):
                side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            listening = threading.Event()
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self.carry, args=(source, target, listening), daemon=True).start()

    def carry(self, source, target, listening):
        try:
            while data := source.recv(65536):
                if b"listen marquee_changes" in data:
                    listening.set()
                if not (listening.is_set() and self.cut.is_set()):
                    target.sendall(data)
        except OSError:
            pass
        finally:
            for side in (source, target):
                side.close()


def start(port, database):
    environment = dict(os.environ, DATABASE_URL=database)
    command = [os.environ.get("JAVA", "java"), "-jar", "bootstrap/target/marquee.jar", "serve", "--port", str(port)]
    server = subprocess.Popen(command, env=environment)
    while True:
        try:
            if Client(f"http://127.0.0.1:{port}").send("GET", "/health/readiness")[0] == 200:
                return server
        except OSError:
            assert server.poll() is None, "the server ended"
            time.sleep(0.05)


class Post:
    """One post that a writer changes on the first node all the time, and readers read on both."""

    def __init__(self):
        self.writer = Client(f"http://127.0.0.1:{FIRST}")
        name = "writer-" + uuid.uuid4().hex[:12]
        self.writer.post("/auth/register", {"username": name, "email": name + "@example.org", "password": PASSWORD})
        self.token = "Bearer " + self.writer.login(name, PASSWORD)[1]["access_token"]
        body = {"title": "0", "content": "It changes."}
        self.id = self.writer.post("/posts", body, Authorization=self.token)[1]["id"]
        self.stored = [time.monotonic()]  # when each version's writer had its answer
        self.own, self.failed, self.ages, self.going = 0, 0, collections.deque(), True

    def write(self):
        while self.going:
            version = len(self.stored)
            try:
                self.failed += self.patch(version) != 200
                self.stored.append(time.monotonic())
                read = int(self.writer.send("GET", f"/posts/{self.id}")[1]["title"])
                self.own += read != version
            except OSError:
                self.failed += 1
            time.sleep(0.02)

    def patch(self, version):
        headers = {"Authorization": self.token, "Content-Type": "application/json"}
        return self.writer.send("PATCH", f"/posts/{self.id}", '{"title": "%d"}' % version, **headers)[0]

    def read(self):
        client = Client(f"http://127.0.0.1:{SECOND}")
        while self.going:
            asked = time.monotonic()
            try:
                status, answer, _ = client.send("GET", f"/posts/{self.id}")
                self.failed += status != 200
                following = int(answer["title"]) + 1
                # stale by as long as the next version had been stored when this one was asked for
                late = asked - self.stored[following] if following < len(self.stored) else 0
                self.ages.append(max(0.0, late))
            except OSError:
                self.failed += 1

    def report(self, phase, seconds):
        self.ages.clear()
        self.own = self.failed = 0
        written = len(self.stored)
        time.sleep(seconds)
        ages = list(self.ages)
        print(f"{phase}: {len(self.stored) - written} versions, {len(ages)} reads on the other node,"
              f" stale by {max(ages) * 1000:.0f} ms at most, {statistics.quantiles(ages, n=100)[98] * 1000:.0f} ms at"
              f" p99; {self.own} own writes not read, {self.failed} requests failed", flush=True)
        return max(ages) <= 1 and self.own == 0 and self.failed == 0


def redis(port):
    return subprocess.Popen(["redis-server", "--port", str(port), "--save", "", "--bind", "127.0.0.1"],
                            stdout=subprocess.DEVNULL)


def main():
    url = os.environ["DATABASE_URL"]
    target = urllib.parse.urlsplit(url)
    proxy = Proxy((target.hostname, target.port or 5432))
    proxy.start()
    through = url.replace(f"@{target.hostname}:{target.port or 5432}", f"@127.0.0.1:{proxy.port}")
    port = os.environ.get("REDIS_PORT")
    store = redis(port) if port else None
    servers = [start(FIRST, url), start(SECOND, through)]
    good = []
    try:
        post = Post()
        threads = [threading.Thread(target=work) for work in (post.write, post.read, post.read)]
        for thread in threads:
            thread.start()
        good.append(post.report("all well, 10 s", 10))
        proxy.cut.set()
        good.append(post.report(f"nothing heard for {CUT} s", CUT))
        proxy.cut.clear()
        good.append(post.report("heard again, 10 s", 10))
        if store:
            store.terminate()
            store.wait()
            good.append(post.report("without Redis, 10 s", 10))
            store = redis(port)
            good.append(post.report("Redis is back, 10 s", 10))
        post.going = False
        for thread in threads:
            thread.join()
    finally:
        for process in servers + ([store] if store else []):
            process.terminate()
            process.wait()
    print(f"load {load()}")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
