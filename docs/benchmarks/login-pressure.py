#!/usr/bin/env python3
"""Do other requests stay fast while many sign in?

100 clients sign in without pause; one other asks for a post 200 times a second, and its 99th percentile is told.
A request that starts late because the one before was slow counts from when it was due.
Usage: login-pressure.py [URL] [SECONDS]. The limits on logins must be off.
"""

import collections
import multiprocessing
import statistics
import sys
import threading
import time
import uuid

from marquee_client import Client, load

LOGINS = 100
RATE = 200
CONNECTIONS = 6
PASSWORD = "correct horse battery"


def prepare(client):
    """An account, and a post to ask for."""
    name = "press" + uuid.uuid4().hex[:12]
    client.post("/auth/register", {"username": name, "email": f"{name}@example.org", "password": PASSWORD})
    token = client.login(name, PASSWORD)[1]["access_token"]
    post = client.post("/posts", {"title": "Press", "content": "Stop"}, Authorization="Bearer " + token)[1]
    return name, f"/posts/{post['id']}"


def sign_in(url, name, end, answers):
    client = Client(url)
    while time.perf_counter() < end:
        status, _, seconds = client.login(name, PASSWORD)
        answers.append((status, seconds))


def press(url, name, seconds):
    """In a process of its own, so that it does not hold up the one that measures."""
    answers = collections.deque()
    end = time.perf_counter() + seconds
    threads = [threading.Thread(target=sign_in, args=(url, name, end, answers)) for _ in range(LOGINS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    by_status = dict(collections.Counter(status for status, _ in answers))
    print(f"logins by status: {by_status}, the slowest {max(taken for _, taken in answers):.2f} s")


def ask(url, path, end):
    """Milliseconds from when each request was due, over a few connections, as a browser has them."""
    times = collections.deque()
    threads = [threading.Thread(target=ask_on_one, args=(url, path, end, n, times)) for n in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return list(times)


def ask_on_one(url, path, end, number, times):
    client = Client(url)
    due = time.perf_counter() + number / RATE
    while due < end:
        time.sleep(max(0, due - time.perf_counter()))
        status = client.send("GET", path)[0]
        times.append((time.perf_counter() - due) * 1000 if status == 200 else float("inf"))
        due += CONNECTIONS / RATE


def report(label, times):
    cuts = statistics.quantiles(times, n=100)
    print(f"{label}: {len(times)} requests, p50 {cuts[49]:.1f} ms, p99 {cuts[98]:.1f} ms, max {max(times):.1f} ms")
    return cuts[98]


def main(url, seconds):
    name, path = prepare(Client(url))
    report("before", ask(url, path, time.perf_counter() + seconds / 2))
    pressure = multiprocessing.Process(target=press, args=(url, name, seconds))
    pressure.start()
    p99 = report("meanwhile", ask(url, path, time.perf_counter() + seconds))
    pressure.join()
    print(f"load {load()}")
    return 0 if p99 < 100 else 1


if __name__ == "__main__":
    arguments = sys.argv[1:]
    base = arguments[0] if arguments else "http://127.0.0.1:8000"
    sys.exit(main(base, float(arguments[1]) if len(arguments) > 1 else 30))
