#!/usr/bin/env python3
"""How much longer a page takes among a million posts than among ten thousand.

posts-lists.py SMALL LARGE, two servers, each on a database that posts.sql filled. Both are asked by turns. The page at
depth is the one behind five ninths of what is published (500,000 of 900,000), reached as a reader would, by cursors.
"""

import statistics
import sys

from marquee_client import Client, load

ROUNDS = 200
LIMIT = 3.0


def following(client):
    """Where the list goes on that the client was just answered a page of."""
    return client.headers["Link"].split(">")[0].lstrip("<")


def most_prolific(client):
    authors = [article["author_id"] for article in client.send("GET", "/articles?limit=1000")[1]]
    return max(set(authors), key=authors.count)


def at_depth(client):
    client.send("GET", "/articles?limit=1&total=exact")
    depth = int(client.headers["X-Total-Count"]) * 5 // 9
    path = "/articles?limit=1000"
    for _ in range(depth // 1000):
        client.send("GET", path)
        path = following(client)
    return path.replace("limit=1000", "limit=100")


def lists(client):
    author = most_prolific(client)
    return {
        "first page of /posts": "/posts",
        "first page of /articles": "/articles",
        "page at depth, by cursor": at_depth(client),
        "one author, newest first": f"/articles?author_id={author}",
        "one author, by id": f"/posts?user_id={author}",
        "rare word, newest first": "/articles?q=needle",
        "rare word, by id": "/posts?q=needle",
        "rare word, best first": "/posts?q=needle&sort=-rank",
        "common word, newest first": "/articles?q=common",
        "common word, by id": "/posts?q=common",
        "common word, best first": "/posts?q=common&sort=-rank",
    }


def measure(clients, paths):
    times = [[] for _ in clients]
    for _ in range(ROUNDS):
        for client, path, taken in zip(clients, paths, times):
            status, _, seconds = client.send("GET", path)
            assert status == 200, f"{status} {path}"
            taken.append(seconds)
    return [statistics.median(taken[ROUNDS // 10 :]) * 1000 for taken in times]


def main():
    clients = [Client(url) for url in sys.argv[1:3]]
    small, large = (lists(client) for client in clients)
    print(f"load {load()}; median of {ROUNDS - ROUNDS // 10} requests in ms")
    good = True
    for name in small:
        few, many = measure(clients, (small[name], large[name]))
        good &= many <= LIMIT * few
        print(f"{name:28} {few:8.2f} {many:8.2f}   x {many / few:.2f}", flush=True)
    print(f"load {load()}")
    sys.exit(0 if good else 1)


main()
