#!/usr/bin/env python3
"""Whether scheduled posts appear in their second, once each: with two servers, and with one that slept meanwhile.

Starts bootstrap/target/marquee.jar on the migrated database of DATABASE_URL (with SECRET_KEY), on ports 8101 and 8201.
"""

import datetime
import statistics
import subprocess
import sys
import time
import uuid

from marquee_client import Client, load

POSTS = 200
PASSWORD = "correct horse battery"
PORTS = (8101, 8201)


def start(port):
    command = ["java", "-jar", "bootstrap/target/marquee.jar", "serve", "--port", str(port)]
    server = subprocess.Popen(command)
    while True:
        try:
            if Client(f"http://127.0.0.1:{port}").send("GET", "/health/readiness")[0] == 200:
                return server
        except OSError:
            assert server.poll() is None, "the server ended"
            time.sleep(0.02)


def stop(servers):
    for server in servers:
        server.terminate()
    for server in servers:
        server.wait()


class Author:
    """Somebody new, with articles due at one moment."""

    def __init__(self, port, seconds):
        self.client, self.name = Client(f"http://127.0.0.1:{port}"), "author-" + uuid.uuid4().hex[:12]
        account = {"username": self.name, "email": self.name + "@example.org", "password": PASSWORD}
        self.id = self.client.post("/auth/register", account)[1]["id"]
        self.token = "Bearer " + self.client.login(self.name, PASSWORD)[1]["access_token"]
        self.moment = float(int(time.time()) + seconds)
        due = datetime.datetime.fromtimestamp(self.moment, datetime.timezone.utc).isoformat()
        for number in range(POSTS):
            article = {"title": f"Scheduled {number}", "content": "It publishes itself.", "publish_at": due}
            status, answer, _ = self.client.post("/articles", article, Authorization=self.token)
            assert (status, answer["state"]) == (201, "scheduled")
        assert time.time() < self.moment, "too slow to schedule them all in time"

    def watch(self, port):
        """When each post appeared to a reader, in seconds behind its moment."""
        self.client = Client(f"http://127.0.0.1:{port}")
        seen = {}
        while len(seen) < POSTS and time.time() < self.moment + 120:
            for post in self.client.send("GET", f"/posts?user_id={self.id}&limit=1000")[1]:
                seen.setdefault(post["id"], time.time() - self.moment)
            time.sleep(0.01)
        return seen

    def report(self, what, seen):
        versions = [self.version(post) for post in seen]
        times = sorted(seen.values())
        print(f"{what}: {len(seen)} of {POSTS} appeared, from {times[0]:.3f} s to {times[-1]:.3f} s behind the moment,"
              f" half of them by {statistics.median(times):.3f} s; {versions.count(2)} rose once")
        return len(seen) == versions.count(2) == POSTS and times[0] >= 0

    def version(self, post):
        self.client.send("GET", f"/articles/{post}", Authorization=self.token)
        return int(self.client.headers["ETag"].strip('"').split("-")[2])


def two_servers():
    servers = [start(port) for port in PORTS]
    author = Author(PORTS[0], 20)
    good = author.report("two servers", author.watch(PORTS[1]))
    stop(servers)
    return good


def one_that_slept():
    server = start(PORTS[0])
    author = Author(PORTS[0], 20)
    stop([server])
    time.sleep(max(0.0, author.moment + 3 - time.time()))
    server = start(PORTS[0])
    print(f"the server is back {time.time() - author.moment:.3f} s behind the moment")
    good = author.report("stopped across the moment", author.watch(PORTS[0]))
    stop([server])
    return good


def main():
    good = two_servers() & one_that_slept()
    print(f"load {load()}")
    sys.exit(0 if good else 1)


main()
