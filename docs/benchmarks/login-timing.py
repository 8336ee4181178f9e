#!/usr/bin/env python3
"""Does the time of a failed login tell who has an account?

Interleaves logins of unknown names with logins of a known name and a wrong password, and compares the medians.
Usage: login-timing.py [URL]. The limits on logins must be off.
"""

import random
import statistics
import sys
import uuid

from marquee_client import Client, load

ROUNDS = 500
WARM_UP = 50
PASSWORD = "correct horse battery"


def failed(client, username):
    status, _, seconds = client.login(username, "wrong horse battery")
    if status != 401:
        sys.exit(f"a failed login is answered by {status}: are the limits off?")
    return seconds


def main(url):
    client = Client(url)
    known = "known" + uuid.uuid4().hex[:12]
    account = {"username": known, "email": f"{known}@example.org", "password": PASSWORD}
    if client.post("/auth/register", account)[0] != 201:
        sys.exit("cannot register")
    times = {"unknown": [], "known": []}
    for number in range(WARM_UP + ROUNDS):
        # as long as the known one, and each kind first as often as the other
        names = {"unknown": "ghost" + uuid.uuid4().hex[:12], "known": known}
        for kind in random.sample(list(names), 2):
            seconds = failed(client, names[kind])
            if number >= WARM_UP:
                times[kind].append(seconds * 1000)
    unknown, wrong = (statistics.median(times[kind]) for kind in ("unknown", "known"))
    ratio = unknown / wrong
    print(f"{ROUNDS} of each; median: unknown {unknown:.2f} ms, known {wrong:.2f} ms; ratio {ratio:.3f}; load {load()}")
    return 0 if 0.95 <= ratio <= 1.05 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"))
